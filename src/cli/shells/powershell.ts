import {
  isFileKind,
  kindName,
  type OptionShape,
  type ProgramShape,
  type ValueShape,
  type WordsOf,
} from '../command/program-shape.js';
import { INSTALL } from './shells.js';

/** Returns the completion script for Windows PowerShell 5.1 and PowerShell 7. */
export function powershellCompletion(program: ProgramShape, words: WordsOf): string {
  const { name, commands, options } = program;
  return `# ${name} completion for PowerShell. Install: ${INSTALL.powershell}
Register-ArgumentCompleter -Native -CommandName '${name}' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${Object.entries(words)
  .map(([kind, all]) => `    ${kindName(kind)} = ${list(all)}`)
  .join('\n')}
  }
  $commands = [ordered]@{
${commands.map((command) => `    ${quoted(command.name)} = ${quoted(command.summary)}`).join('\n')}
  }
  $options = @{
${[{ name: '', options }, ...commands].map((each) => `    ${quoted(each.name)} = ${optionTable(each.options)}`).join('\n')}
  }
  $arguments = @{
${commands
  .flatMap(({ name: command, arguments: [first] }) =>
    first ? [`    ${quoted(command)} = ${valueText(first)}`] : [],
  )
  .join('\n')}
  }
  $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = @($typed | Select-Object -Skip 1 | Where-Object { $commands.Contains($_) } | Select-Object -First 1)[0]
  if ($null -eq $command) { $command = '' }
  $known = $options[$command]
  $last = if ($typed.Count -gt 1) { $typed[-1] } else { '' }
  $takes = $known.Contains($last) -and $known[$last].Takes
  $value = if ($takes) { $known[$last].Value } else { $null }
  $found = if ($takes) { if ($value -is [array]) { $value } elseif ($value) { $words[$value] } }
    elseif ($wordToComplete -like '-*') { $known.Keys | Sort-Object }
    elseif ($command -eq '') { $commands.Keys }
    elseif ($arguments[$command]) { if ($arguments[$command] -is [array]) { $arguments[$command] } else { $words[$arguments[$command]] } }
  $begin = $wordToComplete.Trim([char[]]@([char]39, [char]34))
  $found | Where-Object { $_ -like "$([WildcardPattern]::Escape($begin))*" } | ForEach-Object {
    $text = if ($_ -match '[^\\w.,/=@+-]') { "'" + ($_ -replace "['\\u2018-\\u201B]", '$0$0') + "'" } else { $_ }
    $about = if ($known.Contains($_)) { $known[$_].About } elseif ($commands.Contains($_)) { $commands[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $about)
  }
}
`;
}

function optionTable(options: readonly OptionShape[]): string {
  const rows = options.flatMap(({ short, long, description, value }) =>
    [short, long]
      .filter((flag) => flag !== undefined)
      .map(
        (flag) =>
          `${quoted(flag)} = @{ About = ${quoted(description)}; Takes = ${value ? '$true' : '$false'}; Value = ${value ? valueText(value) : '$null'} }`,
      ),
  );
  return `@{ ${rows.join('; ')} }`;
}

/** Returns the choices, the name of a list, or nothing for a file, which PowerShell completes by itself. */
function valueText(value: ValueShape): string {
  if (value.choices.length > 0) return list(value.choices);
  return isFileKind(value) ? '$null' : quoted(kindName(value.kind));
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

/** Quotes text; PowerShell treats curly quotes as straight ones. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
}
