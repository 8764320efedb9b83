export { AccountTokens } from './accounts/account-tokens.js';
export { AccountRights } from './grants/account-rights.js';
export { type Grant, grantsOf, type Rights, rightsOn } from './grants/grants.js';
export {
  type AccessRefusal,
  bodiesAllowed,
  listReadingGrants,
  mayRecord,
  ownBodies,
  readingRefusalOf,
  readsEveryBody,
  type RecordingRequest,
  type RecordingRule,
  refusalOf,
} from './grants/may-record.js';
export { decodeStored, readHistory } from './grants/read-history.js';
export { type AccessRole, bodiesOf, isAccessRole } from './grants/roles.js';
export { accessMigrations } from './migrations.js';
export { type OpenedValue, type PersonalEntry, Vault } from './vault/vault.js';
export { loadVaultKey, VaultKey, VaultKeyUnusable } from './vault/vault-key.js';
