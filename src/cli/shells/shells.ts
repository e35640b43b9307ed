export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof SHELLS)[number];

/** Line that installs the completion permanently; it runs the program itself, so it is never out of date. */
export const INSTALL: Readonly<Record<Shell, string>> = {
  bash: `echo 'eval "$(tiktok-earn completion bash)"' >> ~/.bashrc`,
  zsh: `echo 'eval "$(tiktok-earn completion zsh)"' >> ~/.zshrc`,
  fish: `echo 'tiktok-earn completion fish | source' >> ~/.config/fish/config.fish`,
  powershell: `if (!(Test-Path $PROFILE)) { New-Item -ItemType File -Force $PROFILE | Out-Null }; Add-Content $PROFILE 'tiktok-earn completion powershell | Out-String | Invoke-Expression'`,
};

/** Detects the shell from its environment variables; `undefined` when it is not a known one. */
export function shellOf(env: Readonly<Record<string, string | undefined>>): Shell | undefined {
  const name = (env['SHELL'] ?? '').split('/').at(-1);
  const known = SHELLS.find((shell) => shell === name);
  return known ?? (env['PSModulePath'] === undefined ? undefined : 'powershell');
}
