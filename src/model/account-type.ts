/** Account types as TikTok names them; politicians and parties count as government. */
export type AccountType = 'personal' | 'business' | 'organization' | 'government';
