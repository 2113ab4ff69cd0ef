import type { ApiKeyDetails, ApiKeys, ConnectionManagementAllowedOrigins, CreateApiKey, ErrorMessage, Profile, SyncSettings, SyncSettingsRequest } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type FunctionsOf, type Transport } from "@codat-openapi/runtime";
/** The bodies of the documented errors of `settings.getConnectionManagementCorsSettings`, by status code. */
export type GetConnectionManagementCorsSettingsErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `settings.setConnectionManagementCorsSettings` takes. */
export interface SetConnectionManagementCorsSettingsInput {
    /** All origins to allow. */
    body: ConnectionManagementAllowedOrigins;
}
/** The bodies of the documented errors of `settings.setConnectionManagementCorsSettings`, by status code. */
export type SetConnectionManagementCorsSettingsErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** The bodies of the documented errors of `settings.getCorsSettings`, by status code. */
export type GetCorsSettingsErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** What `settings.setCorsSettings` takes. */
export interface SetCorsSettingsInput {
    /** All origins to allow. */
    body: ConnectionManagementAllowedOrigins;
}
/** The bodies of the documented errors of `settings.setCorsSettings`, by status code. */
export type SetCorsSettingsErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** The bodies of the documented errors of `settings.getProfile`, by status code. */
export type GetProfileErrors = Record<401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `settings.updateProfile` takes. */
export interface UpdateProfileInput {
    /** The complete new profile. */
    body: Profile;
}
/** The bodies of the documented errors of `settings.updateProfile`, by status code. */
export type UpdateProfileErrors = Record<401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** The bodies of the documented errors of `settings.getSyncSettings`, by status code. */
export type GetProfileSyncSettingsErrors = Record<401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `settings.updateSyncSettings` takes. */
export interface UpdateProfileSyncSettingsInput {
    /** The complete settings of the client. */
    body: SyncSettingsRequest;
}
/** The bodies of the documented errors of `settings.updateSyncSettings`, by status code. */
export type UpdateProfileSyncSettingsErrors = Record<401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** The bodies of the documented errors of `settings.listApiKeys`, by status code. */
export type ListApiKeysErrors = Record<401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `settings.createApiKey` takes. */
export interface CreateApiKeyInput {
    /** The name of the key. Without one, the key has no name. */
    body?: CreateApiKey | undefined;
}
/** The bodies of the documented errors of `settings.createApiKey`, by status code. */
export type CreateApiKeyErrors = Record<400 | 401 | 402 | 403 | 409 | 429 | 500 | 503, ErrorMessage>;
/** What `settings.deleteApiKey` takes. */
export interface DeleteApiKeyInput {
    /**
     * Id of the API key, not the key itself. The list of API keys holds it as `id`.
     * @example "2f3a1c7e-8f0b-4a51-9c3d-5d1f0e6b7a90"
     */
    apiKeyId: string;
}
/** The bodies of the documented errors of `settings.deleteApiKey`, by status code. */
export type DeleteApiKeyErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** Settings of the client: profile, sync settings, allowed browser origins and API keys. */
export interface SettingsResource {
    /**
     * Get the CORS settings of connection management.
     *
     * Returns the browser origins that may use access tokens for connection management. Deprecated:
     * use `get-cors-settings`, which returns the same settings.
     *
     * `GET /connectionManagement/corsSettings`
     * @deprecated Use `settings.getCorsSettings` instead.
     */
    getConnectionManagementCorsSettings(options?: CallOptions): Call<ConnectionManagementAllowedOrigins, GetConnectionManagementCorsSettingsErrors>;
    /**
     * Set the CORS settings of connection management.
     *
     * Stores the browser origins that may use access tokens for connection management. Send every
     * origin that must stay allowed. Deprecated: use `set-cors-settings`, which takes the same body.
     *
     * `POST /connectionManagement/corsSettings`
     * @deprecated Use `settings.setCorsSettings` instead.
     */
    setConnectionManagementCorsSettings(input: SetConnectionManagementCorsSettingsInput, options?: CallOptions): Call<ConnectionManagementAllowedOrigins, SetConnectionManagementCorsSettingsErrors>;
    /**
     * Get the CORS settings.
     *
     * Returns the browser origins from which embedded screens may call the API with an access token.
     * When a screen fails with a CORS error, look here first: scheme, host and port must all agree.
     *
     * `GET /corsSettings`
     */
    getCorsSettings(options?: CallOptions): Call<ConnectionManagementAllowedOrigins, GetCorsSettingsErrors>;
    /**
     * Set the CORS settings.
     *
     * Stores the browser origins from which embedded screens may call the API with an access token.
     * Send every origin that must stay allowed, each with its scheme and without a path. Calls from
     * servers are not affected.
     *
     * `POST /corsSettings`
     */
    setCorsSettings(input: SetCorsSettingsInput, options?: CallOptions): Call<ConnectionManagementAllowedOrigins, SetCorsSettingsErrors>;
    /**
     * Get the profile.
     *
     * Returns the profile of the client: the name and logos shown to companies while they link their
     * software, and the address they return to afterwards.
     *
     * `GET /profile`
     */
    getProfile(options?: CallOptions): Call<Profile, GetProfileErrors>;
    /**
     * Update the profile.
     *
     * Replaces the profile of the client. `name` and `redirectUrl` are required; read the profile
     * first and send it back whole to change one field. Companies that are linking their software see
     * the new name and logos.
     *
     * `PUT /profile`
     */
    updateProfile(input: UpdateProfileInput, options?: CallOptions): Call<Profile, UpdateProfileErrors>;
    /**
     * Get the client's sync settings.
     *
     * Returns which data types are read, how often and how far back, for every company without
     * settings of its own.
     *
     * `GET /profile/syncSettings`
     */
    getSyncSettings(options?: CallOptions): Call<SyncSettings, GetProfileSyncSettingsErrors>;
    /**
     * Update the client's sync settings.
     *
     * Stores the sync settings for all companies without settings of their own. Send a setting for
     * every data type that matters, not only the changed ones. Companies with their own settings keep
     * them; change those one by one.
     *
     * `POST /profile/syncSettings`
     */
    updateSyncSettings(input: UpdateProfileSyncSettingsInput, options?: CallOptions): Call<void, UpdateProfileSyncSettingsErrors>;
    /**
     * List API keys.
     *
     * Returns the API keys of the client, at most 10, with their names and creation dates. Treat the
     * answer as secret. Use it to find the id of a key that is to be deleted.
     *
     * `GET /apiKeys`
     */
    listApiKeys(options?: CallOptions): Call<ApiKeys, ListApiKeysErrors>;
    /**
     * Create an API key.
     *
     * Creates an API key, which gives access to all of the client's companies. A client has at most
     * 10 keys: past that the call fails with 409, and a key must be deleted first. Give each service
     * a key of its own, so that one can be withdrawn without stopping the others, and put the key
     * straight into a secret store.
     *
     * `POST /apiKeys`
     */
    createApiKey(input?: CreateApiKeyInput, options?: CallOptions): Call<ApiKeyDetails, CreateApiKeyErrors>;
    /**
     * Delete an API key.
     *
     * Deletes an API key. Calls made with it fail with 401 from then on, so move every service to
     * another key first. To rotate a key, create the new one, deploy it, and delete the old one last.
     *
     * `DELETE /apiKeys/{apiKeyId}`
     */
    deleteApiKey(input: DeleteApiKeyInput, options?: CallOptions): Call<void, DeleteApiKeyErrors>;
}
/**
 * Get the CORS settings of connection management.
 *
 * Returns the browser origins that may use access tokens for connection management. Deprecated: use
 * `get-cors-settings`, which returns the same settings.
 *
 * `GET /connectionManagement/corsSettings`
 * @deprecated Use `settings.getCorsSettings` instead.
 */
export declare function getConnectionManagementCorsSettings(transport: Transport, options?: CallOptions): Call<ConnectionManagementAllowedOrigins, GetConnectionManagementCorsSettingsErrors>;
/**
 * Set the CORS settings of connection management.
 *
 * Stores the browser origins that may use access tokens for connection management. Send every
 * origin that must stay allowed. Deprecated: use `set-cors-settings`, which takes the same body.
 *
 * `POST /connectionManagement/corsSettings`
 * @deprecated Use `settings.setCorsSettings` instead.
 */
export declare function setConnectionManagementCorsSettings(transport: Transport, input: SetConnectionManagementCorsSettingsInput, options?: CallOptions): Call<ConnectionManagementAllowedOrigins, SetConnectionManagementCorsSettingsErrors>;
/**
 * Get the CORS settings.
 *
 * Returns the browser origins from which embedded screens may call the API with an access token.
 * When a screen fails with a CORS error, look here first: scheme, host and port must all agree.
 *
 * `GET /corsSettings`
 */
export declare function getCorsSettings(transport: Transport, options?: CallOptions): Call<ConnectionManagementAllowedOrigins, GetCorsSettingsErrors>;
/**
 * Set the CORS settings.
 *
 * Stores the browser origins from which embedded screens may call the API with an access token.
 * Send every origin that must stay allowed, each with its scheme and without a path. Calls from
 * servers are not affected.
 *
 * `POST /corsSettings`
 */
export declare function setCorsSettings(transport: Transport, input: SetCorsSettingsInput, options?: CallOptions): Call<ConnectionManagementAllowedOrigins, SetCorsSettingsErrors>;
/**
 * Get the profile.
 *
 * Returns the profile of the client: the name and logos shown to companies while they link their
 * software, and the address they return to afterwards.
 *
 * `GET /profile`
 */
export declare function getProfile(transport: Transport, options?: CallOptions): Call<Profile, GetProfileErrors>;
/**
 * Update the profile.
 *
 * Replaces the profile of the client. `name` and `redirectUrl` are required; read the profile first
 * and send it back whole to change one field. Companies that are linking their software see the new
 * name and logos.
 *
 * `PUT /profile`
 */
export declare function updateProfile(transport: Transport, input: UpdateProfileInput, options?: CallOptions): Call<Profile, UpdateProfileErrors>;
/**
 * Get the client's sync settings.
 *
 * Returns which data types are read, how often and how far back, for every company without settings
 * of its own.
 *
 * `GET /profile/syncSettings`
 */
export declare function getSyncSettings(transport: Transport, options?: CallOptions): Call<SyncSettings, GetProfileSyncSettingsErrors>;
/**
 * Update the client's sync settings.
 *
 * Stores the sync settings for all companies without settings of their own. Send a setting for
 * every data type that matters, not only the changed ones. Companies with their own settings keep
 * them; change those one by one.
 *
 * `POST /profile/syncSettings`
 */
export declare function updateSyncSettings(transport: Transport, input: UpdateProfileSyncSettingsInput, options?: CallOptions): Call<void, UpdateProfileSyncSettingsErrors>;
/**
 * List API keys.
 *
 * Returns the API keys of the client, at most 10, with their names and creation dates. Treat the
 * answer as secret. Use it to find the id of a key that is to be deleted.
 *
 * `GET /apiKeys`
 */
export declare function listApiKeys(transport: Transport, options?: CallOptions): Call<ApiKeys, ListApiKeysErrors>;
/**
 * Create an API key.
 *
 * Creates an API key, which gives access to all of the client's companies. A client has at most 10
 * keys: past that the call fails with 409, and a key must be deleted first. Give each service a key
 * of its own, so that one can be withdrawn without stopping the others, and put the key straight
 * into a secret store.
 *
 * `POST /apiKeys`
 */
export declare function createApiKey(transport: Transport, input?: CreateApiKeyInput, options?: CallOptions): Call<ApiKeyDetails, CreateApiKeyErrors>;
/**
 * Delete an API key.
 *
 * Deletes an API key. Calls made with it fail with 401 from then on, so move every service to
 * another key first. To rotate a key, create the new one, deploy it, and delete the old one last.
 *
 * `DELETE /apiKeys/{apiKeyId}`
 */
export declare function deleteApiKey(transport: Transport, input: DeleteApiKeyInput, options?: CallOptions): Call<void, DeleteApiKeyErrors>;
/** The functions of this module, by the names of the methods. */
export declare const settingsMethods: FunctionsOf<SettingsResource>;
