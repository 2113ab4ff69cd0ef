export interface paths {
    "/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List companies
         * @description Returns the client's companies, each with its connections, one page at a time. Use `query` to filter on fields such as `name` or `created`, and `tags` to filter on the tags the client gave to the companies. Follow `_links.next` until it is absent to read the whole list.
         */
        get: operations["list-companies"];
        put?: never;
        /**
         * Create a company
         * @description Creates a company, the record that connections and data belong to. Only `name` is required; its characters are restricted, so clean up names typed by users first. Nothing is linked yet: send the company to the `redirect` address of the answer, or create a connection for it. Creating the same name twice makes two companies, so send an `Idempotency-Key`.
         */
        post: operations["create-company"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * Get a company
         * @description Returns one company with its products, tags, related companies and connections. Look at `dataConnections` to see whether the company has linked its software, and at `lastSync` for how recent its data is.
         */
        get: operations["get-company"];
        /**
         * Replace a company's details
         * @description Replaces the name, description and tags of a company. Send all three: a description or tag that is left out is removed. To change one of them and keep the others, update the company instead. Connections, products and data are not touched.
         */
        put: operations["replace-company"];
        post?: never;
        /**
         * Delete a company
         * @description Deletes a company together with its connections and the data read from them. This cannot be undone. A `company.deleted` event follows. To stop reading data but keep what was read, unlink the connections instead.
         */
        delete: operations["delete-company"];
        options?: never;
        head?: never;
        /**
         * Update a company's details
         * @description Changes only the details that are sent and keeps the others. `tags` counts as one detail: read the company first and send the whole map to add a tag. With an `Idempotency-Key`, a change whose answer was lost can be sent again.
         */
        patch: operations["update-company"];
        trace?: never;
    };
    "/companies/{companyId}/products/{productIdentifier}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Identifier of the product, as it appears in the `products` of a company that has it.
                 * @example spend-insights
                 */
                productIdentifier: components["parameters"]["ProductIdentifier"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add a product to a company
         * @description Switches a product on for a company. Adding a product that the company already has changes nothing. A `company.product.added` event follows; the company's `products` list the identifiers of the products it has.
         */
        put: operations["add-product"];
        post?: never;
        /**
         * Remove a product from a company
         * @description Switches a product off for a company. Connections and data that were already read stay. A `company.product.removed` event follows.
         */
        delete: operations["remove-product"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/products/{productIdentifier}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Identifier of the product, as it appears in the `products` of a company that has it.
                 * @example spend-insights
                 */
                productIdentifier: components["parameters"]["ProductIdentifier"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh the data of a product
         * @description Queues a read of the data that a product needs. Send `dataTypes` to refresh only some of it, or no body to refresh all of it. The answer does not wait for the reads and holds no operation to poll: wait for the `read.completed` event, or list the pull operations of the company.
         */
        post: operations["refresh-product-data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * List connections
         * @description Returns the connections of a company, one page at a time. A filter such as `status=Linked` as `query` leaves only those that can be read from. `dataConnectionErrors` says what went wrong on the others.
         */
        get: operations["list-connections"];
        put?: never;
        /**
         * Create a connection
         * @description Creates a connection between a company and an integration, for clients that build their own linking screen. The new connection has the status `PendingAuth`: send the user to its `linkUrl` to authorize it. A `connection.connected` or `connection.failed` event tells how that went.
         */
        post: operations["create-connection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /**
         * Get a connection
         * @description Returns one connection of a company. Use it to check `status` after the user came back from `linkUrl`, and `dataConnectionErrors` to find out why a connection stopped working.
         */
        get: operations["get-connection"];
        put?: never;
        post?: never;
        /**
         * Delete a connection
         * @description Withdraws the authorization and removes the connection from the company. This cannot be undone: to read from the same software again, the company must link it anew. Unlink the connection instead to keep the record of it.
         */
        delete: operations["delete-connection"];
        options?: never;
        head?: never;
        /**
         * Unlink a connection
         * @description Sets the status of a connection to `Unlinked`, after which nothing more is read from it or written to it. Data that was already read stays available. The company can link the same software again later; deleting the connection is the final step.
         */
        patch: operations["unlink-connection"];
        trace?: never;
    };
    "/companies/{companyId}/connections/{connectionId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update the authorization of a connection
         * @description Stores new credentials for a connection whose authorization the client obtains itself. Which keys are expected depends on the integration. The body holds secrets of the company: send it from a server and keep it out of logs.
         */
        put: operations["update-connection-authorization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/accessToken": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * Get an access token for a company
         * @description Issues a token with which an embedded screen in the browser may act for this one company. The token is valid for one day; `expiresIn` is in seconds. Call this from a server, since it needs the API key, and hand only the token to the page. The origin of the page must be among the allowed origins of the CORS settings.
         */
        get: operations["get-company-access-token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/syncSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * Get the sync settings of a company
         * @description Returns which data types are read for this company, how often and how far back. `overridesDefaults` tells whether these are the company's own settings or those of the client's profile.
         */
        get: operations["get-company-syncSettings"];
        put?: never;
        /**
         * Set the sync settings of a company
         * @description Gives one company its own sync settings in place of those of the client's profile. Send a setting for every data type that matters, not only the changed ones. The settings apply from the next read on; queue a refresh to read at once.
         */
        post: operations["set-company-syncSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/connectionManagement/accessToken": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * Get an access token for connection management
         * @deprecated
         * @description Issues a token for the embedded screen on which a company manages its connections. The token is valid for one hour. Deprecated: use `get-company-access-token`, whose tokens are valid for a day and state when they expire.
         */
        get: operations["get-connection-management-access-token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connectionManagement/corsSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the CORS settings of connection management
         * @deprecated
         * @description Returns the browser origins that may use access tokens for connection management. Deprecated: use `get-cors-settings`, which returns the same settings.
         */
        get: operations["get-connection-management-cors-settings"];
        put?: never;
        /**
         * Set the CORS settings of connection management
         * @deprecated
         * @description Stores the browser origins that may use access tokens for connection management. Send every origin that must stay allowed. Deprecated: use `set-cors-settings`, which takes the same body.
         */
        post: operations["set-connection-management-cors-settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corsSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the CORS settings
         * @description Returns the browser origins from which embedded screens may call the API with an access token. When a screen fails with a CORS error, look here first: scheme, host and port must all agree.
         */
        get: operations["get-cors-settings"];
        put?: never;
        /**
         * Set the CORS settings
         * @description Stores the browser origins from which embedded screens may call the API with an access token. Send every origin that must stay allowed, each with its scheme and without a path. Calls from servers are not affected.
         */
        post: operations["set-cors-settings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/data/all": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh all data of a company
         * @description Queues a read of every data type that the company's sync settings fetch when it links its software. The answer does not wait for the reads and has no body. Wait for the `read.completed` event, or look at the data status, before using the data.
         */
        post: operations["refresh-company-data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/data/queue/{dataType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the other two sources.
                 * @example invoices
                 */
                dataType: components["parameters"]["DataType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh one data type
         * @description Queues a read of one data type, from one connection when `connectionId` is given. Prefer it to a refresh of all data when only one kind of record is needed: it is quicker and easier on the company's software. Poll the pull operation of the answer by its `id`, or wait for the `read.completed` event.
         */
        post: operations["refresh-data-type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/dataStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * Get the data status of a company
         * @description Returns, for each data type, the state of the latest read and the time of the last successful one. Data types that the connections of the company do not offer are `null` or absent. Use it to decide whether data is recent enough or needs a refresh.
         */
        get: operations["get-company-data-status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/data/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * List pull operations
         * @description Returns the reads made for a company, one page at a time. `orderBy=-requested` puts the latest first; a filter such as `isErrored=true` as `query` leaves the failed ones.
         */
        get: operations["list-pull-operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/data/history/{datasetId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of a data set: what one pull operation fetched for one data type. It is the `id` of the pull operation.
                 * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
                 */
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get a pull operation
         * @description Returns how far one read has come. It has ended when `isCompleted` or `isErrored` is true; `progress` is a percentage until then. Large data sets can take minutes, so poll with increasing delays or wait for the `read.completed` event. For a finished read, the validation results tell what is wrong with the records.
         */
        get: operations["get-pull-operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook consumers
         * @description Returns the addresses that receive the client's events, at most 50 of them, in one answer without pages.
         */
        get: operations["list-webhook-consumers"];
        put?: never;
        /**
         * Create a webhook consumer
         * @description Registers an address to which events are sent as POST requests. `eventTypes` names the events to send, and `companyTags` limits them to companies with one of those tags. Events may arrive more than once: acknowledge each within 15 seconds, verify its signature and skip repeated `webhook-id` values. Set `disabled` to register the address without sending to it yet.
         */
        post: operations["create-webhook-consumer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook consumer, as returned when it was created. This is not the id of a delivered event.
                 * @example ee2eb431-c0fa-4dc9-93fa-d29781c12bcd
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a webhook consumer
         * @description Stops sending events to an address and forgets it. When moving to a new address, create the new consumer first, so that no event is missed.
         */
        delete: operations["delete-webhook-consumer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/integrationKeys/zapier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the Zapier key
         * @description Issues a new key for the Zapier integration and makes the previous one invalid. Automations in Zapier stop until they are given the new key. The key is a secret.
         */
        post: operations["rotate-zapier-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List integrations
         * @description Returns the accounting, banking and commerce software that companies can link, one page at a time. A filter such as `enabled=true` or `sourceType=Accounting` as `query` shortens the list. `datatypeFeatures` tells what can be read from and written to each.
         */
        get: operations["list-integrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{platformKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
            };
            cookie?: never;
        };
        /**
         * Get an integration
         * @description Returns one integration with the data types it supports. Check a data type's `featureState` before offering to read or write it: a feature in `Alpha` or `Beta` may still change.
         */
        get: operations["get-integration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{platformKey}/branding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
            };
            cookie?: never;
        };
        /**
         * Get the branding of an integration
         * @description Returns the logos and buttons of an integration, for a linking screen of the client's own. The answer holds image addresses, not images, and changes rarely enough to be cached.
         */
        get: operations["get-integrations-branding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the profile
         * @description Returns the profile of the client: the name and logos shown to companies while they link their software, and the address they return to afterwards.
         */
        get: operations["get-profile"];
        /**
         * Update the profile
         * @description Replaces the profile of the client. `name` and `redirectUrl` are required; read the profile first and send it back whole to change one field. Companies that are linking their software see the new name and logos.
         */
        put: operations["update-profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/syncSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the client's sync settings
         * @description Returns which data types are read, how often and how far back, for every company without settings of its own.
         */
        get: operations["get-profile-syncSettings"];
        put?: never;
        /**
         * Update the client's sync settings
         * @description Stores the sync settings for all companies without settings of their own. Send a setting for every data type that matters, not only the changed ones. Companies with their own settings keep them; change those one by one.
         */
        post: operations["update-profile-syncSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apiKeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Returns the API keys of the client, at most 10, with their names and creation dates. Treat the answer as secret. Use it to find the id of a key that is to be deleted.
         */
        get: operations["list-api-keys"];
        put?: never;
        /**
         * Create an API key
         * @description Creates an API key, which gives access to all of the client's companies. A client has at most 10 keys: past that the call fails with 409, and a key must be deleted first. Give each service a key of its own, so that one can be withdrawn without stopping the others, and put the key straight into a secret store.
         */
        post: operations["create-api-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apiKeys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the API key, not the key itself. The list of API keys holds it as `id`.
                 * @example 2f3a1c7e-8f0b-4a51-9c3d-5d1f0e6b7a90
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an API key
         * @description Deletes an API key. Calls made with it fail with 401 from then on, so move every service to another key first. To rotate a key, create the new one, deploy it, and delete the old one last.
         */
        delete: operations["delete-api-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/sync/{datasetId}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of a data set: what one pull operation fetched for one data type. It is the `id` of the pull operation.
                 * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
                 */
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        /**
         * Get the validation results of a read
         * @description Returns what the checks found in the records of one read. Errors mark records that break a rule of the data model, warnings those that are usable but suspicious. Call it when a pull operation has ended, in particular with the status `ValidationError`.
         */
        get: operations["get-read-validation-results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/connections/{connectionId}/options/{dataType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
                /**
                 * @description Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the other two sources.
                 * @example invoices
                 */
                dataType: components["parameters"]["DataType"];
            };
            cookie?: never;
        };
        /**
         * Get the fields that can be written
         * @description Describes the record that a write of this data type expects on this connection: its fields, which are required, their allowed values and restrictions. The answer depends on the software and on what the company keeps in it, such as its accounts or tax rates, so ask again for each company. Build the form or the record from it before writing.
         */
        get: operations["get-create-update-model-options-by-data-type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/push": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /**
         * List push operations
         * @description Returns the writes made for a company, one page at a time. `orderBy=-requestedOnUtc` puts the latest first; a filter such as `status=Failed` as `query` leaves the refused ones.
         */
        get: operations["get-company-push-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/push/{pushOperationKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Key of the push operation, as `pushOperationKey` in the answer to the write that started it.
                 * @example 43263f74-4d2b-4a8b-a0b9-4e5b1f2f6d3e
                 */
                pushOperationKey: components["parameters"]["PushOperationKey"];
            };
            cookie?: never;
        };
        /**
         * Get a push operation
         * @description Returns how one write went. `Pending` means that it has not ended and can last long, up to `timeoutInMinutes`; the other states are final. After `Success`, `changes` names the records that were written; after `Failed`, `errorMessage` and `validation` say why. The `{dataType}.write.successful` and `{dataType}.write.unsuccessful` events make polling unnecessary.
         */
        get: operations["get-push-operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{platformKey}/dataTypes/{dataType}/supplementalDataConfig": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
                /**
                 * @description Kind of record that the supplemental data is added to. Not every data type can be extended.
                 * @example invoices
                 */
                dataType: components["parameters"]["SupplementalDataType"];
            };
            cookie?: never;
        };
        /**
         * Get a supplemental data configuration
         * @description Returns which extra fields are read and written beside the standard ones, for one data type of one integration.
         */
        get: operations["get-supplemental-data-configuration"];
        /**
         * Configure supplemental data
         * @description Sets which extra fields of the company's software are read and written beside the standard ones, for one data type of one integration. The configuration holds for all companies connected to that integration. Data that was already read has no extra fields until it is refreshed.
         */
        put: operations["configure-supplemental-data"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/{platformKey}/dataTypes/custom/{customDataIdentifier}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        /**
         * Get a custom data type configuration
         * @description Returns what is known of a custom data type of an integration. The documented answer is a page of records, not the `CustomDataTypeConfiguration` that was stored, so do not send it back as a configuration.
         */
        get: operations["get-custom-data-type-configuration"];
        /**
         * Configure a custom data type
         * @description Defines a data type of the client's own: where an integration finds the records, which values to take, and what identifies a record. The definition holds for all companies connected to the integration; sending it again replaces it. Refresh the custom data type on a connection to read its first records.
         */
        put: operations["configure-custom-data-type"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/connections/{connectionId}/data/queue/custom/{customDataIdentifier}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh a custom data type
         * @description Queues a read of one custom data type from one connection. The data type must have been configured for the integration of that connection. Poll the pull operation of the answer by its `id`, then list the records.
         */
        post: operations["refresh-custom-data-type"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/{companyId}/connections/{connectionId}/data/custom/{customDataIdentifier}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        /**
         * List the records of a custom data type
         * @description Returns the records that were last read for a custom data type on a connection, one page at a time. The fields in `content` are those the configuration names. There are no `_links`: ask for the next page until `totalResults` records were read or a page is empty.
         */
        get: operations["list-custom-data-type-records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "company.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Company created
         * @description Sent when a company was created, through the API or in the portal. The payload is the company as it was then, without connections.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the new company as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Company deleted
         * @description Sent when a company was deleted. The payload is the last state of the company, whose id is no longer found by the API. Use it to remove what is stored about the company.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the deleted company as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.product.added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product added
         * @description Sent when a product was switched on for a company. `productId` is the product in question, `products` lists all that the company has now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the product and the company as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyProductWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "company.product.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product removed
         * @description Sent when a product was switched off for a company. `productId` is the product in question, `products` lists those that the company still has.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the product and the company as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompanyProductWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connection created
         * @description Sent when a connection was added to a company. It usually still waits for the company's authorization; `connection.connected` tells when data can be read.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the new connection as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConnectionWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.connected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connection connected
         * @description Sent when a company authorized a connection for the first time. The first read starts now and ends with `read.completed.initial`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the linked connection as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConnectionWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connection failed
         * @description Sent when a company tried to authorize a connection and did not succeed. `dataConnectionErrors` says why; the company can try again at the same `linkUrl`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the connection that is not linked as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConnectionWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.disconnected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connection disconnected
         * @description Sent when a connection that worked lost its authorization or was unlinked. Reads and writes fail until the company links it again, so ask it to do so.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the connection that stopped working as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConnectionWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.reconnected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connection reconnected
         * @description Sent when a disconnected connection was authorized again. Queue a refresh to read what was missed in between.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the connection that works again as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConnectionWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connection deleted
         * @description Sent when a connection was removed from a company for good. The payload is its last state.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the deleted connection as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConnectionWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "read.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read completed
         * @description Sent when the queued reads of a company have ended, well or badly. Each data type has its own `status` and `issues`: check them before using the data. `recordsModified` is false when nothing changed since the last read.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the data types that were read as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadCompletedWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "read.completed.initial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * First read completed
         * @description Sent once a connection, when the reads that follow linking have ended. From now on the company has data to work with, unless the `status` of a data type says otherwise.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the data types that were read as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadCompletedWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "{dataType}.write.successful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write succeeded
         * @description Sent when a write to the company's software succeeded. In the name of the event, `{dataType}` is the data type that was written, as in `invoices.write.successful`. `record` names the record; the `id` of the payload is the key of the push operation.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the write and its record as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DataTypeWriteWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "{dataType}.write.unsuccessful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write failed
         * @description Sent when a write to the company's software failed or timed out. In the name of the event, `{dataType}` is the data type that was to be written, as in `invoices.write.unsuccessful`. Get the push operation with the `id` of the payload to learn why.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the write that failed as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DataTypeWriteWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "client.rateLimit.reached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate limit reached
         * @description Sent when the client used up its daily quota of calls. Further calls fail with 429 until `expiryDate`; hold back what can wait until then.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the quota that is used up as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClientRateLimitWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "client.rateLimit.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate limit reset
         * @description Sent when the daily quota of a client that had used it up is available again. Calls that were held back can now be made.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description The event, with the new quota as its payload. */
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClientRateLimitWebhook"];
                };
            };
            responses: {
                /** @description Acknowledges the event. A status outside 2xx, or no answer within 15 seconds, leads to another delivery. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description One page of the client's companies. */
        Companies: components["schemas"]["PagingInfo"] & {
            /** @description The companies of this page, in the order that was asked for. */
            results?: components["schemas"]["Company"][];
        };
        /** @description Where a page stands in the list it was cut from. Every paged list is this and its `results`; the last page has no `_links.next`. */
        PagingInfo: {
            /**
             * Format: int32
             * @description Number of this page. The first page is 1.
             * @example 1
             */
            pageNumber: number;
            /**
             * Format: int32
             * @description Most results a page of this list holds. It can be less than was asked for, never more than 2000.
             * @example 100
             */
            pageSize: number;
            /**
             * @description Number of results on all pages together.
             * @example 1
             */
            totalResults: number;
            _links: components["schemas"]["PagingLinks"];
        };
        /** @description Links between the pages of a list, in the manner of HAL. They keep the filter, the order and the page size. */
        PagingLinks: {
            /** @description The list itself, without a page. */
            self: components["schemas"]["PagingLink"];
            /** @description This page. */
            current: components["schemas"]["PagingLink"];
            /** @description The page after this one. Absent on the last page. */
            next?: components["schemas"]["PagingLink"];
            /** @description The page before this one. Absent on the first page. */
            previous?: components["schemas"]["PagingLink"];
        };
        /** @description One link of a list. */
        PagingLink: {
            /**
             * Format: uri-reference
             * @description Address relative to the server of the API, with its query string.
             * @example /companies?page=1&pageSize=100
             */
            href?: string;
        };
        /** @description A business whose data the client reads or writes, with its connections. A company exists from the moment the client creates it, before it has linked anything. */
        Company: components["schemas"]["CompanySummary"] & {
            /** @description The connections to the company's accounting, banking and commerce software, whatever their status. */
            dataConnections?: components["schemas"]["Connection"][];
        };
        /** @description A company without its connections, as an event reports it. */
        CompanySummary: {
            /**
             * Format: uuid
             * @description Identifies the company. Assigned when the company is created.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            id: string;
            /**
             * @description Name the client gave the company. Two companies may bear the same name.
             * @example Acme Bakery Ltd
             */
            name: string;
            /**
             * @description Free text of the client about the company, null when there is none.
             * @example Applied for an overdraft in March
             */
            description?: string | null;
            /**
             * Format: uri
             * @description Address of the linking flow. Send the company's user there to link the company's software.
             * @example https://link.codat.io/company/8a210b68-6988-11ed-a1eb-0242ac120002
             */
            redirect: string;
            /**
             * @description When data of any of the company's connections was last pulled, null before the first pull.
             * @example 2025-03-04T02:17:46Z
             */
            lastSync?: components["schemas"]["DateTime"] | null;
            /**
             * @description When the company was created.
             * @example 2025-03-03T08:55:12Z
             */
            created?: components["schemas"]["DateTime"];
            /**
             * @description User who created the company, null when it was not a user, as with companies created by this API.
             * @example onboarding-team
             */
            createdByUserName?: string | null;
            /** @description Identifiers of the products that are switched on for the company. */
            products?: string[];
            tags?: components["schemas"]["CompanyTags"];
            /** @description The company that owns this one, null when it belongs to no group or stands at its head. */
            referenceParentCompany?: components["schemas"]["CompanyReference"] | null;
            /** @description The companies that this one owns, empty when it owns none. */
            referenceSubsidiaryCompanies?: components["schemas"]["CompanyReference"][];
        };
        /**
         * @description A date and time of ISO 8601 in one of three forms: with `Z` for UTC, with an offset, or with no zone at all. A value without a zone does not say which instant it means, so keep it as text.
         * @example 2025-03-04T02:17:46Z
         * @example 2025-03-04T03:17:46+01:00
         * @example 2025-03-04T02:17:46
         */
        DateTime: string;
        /**
         * @description Labels of the client's own on a company, by name: at most 10, each value at most 100 characters. Tags can be filtered on when companies are listed, and webhook consumers can be limited to them.
         * @example {
         *       "region": "uk",
         *       "segment": "small-business"
         *     }
         */
        CompanyTags: {
            [key: string]: string;
        };
        /** @description The few facts by which another object names a company. Fetch the company by its `id` for the rest. */
        CompanyReference: {
            /**
             * Format: uuid
             * @description Identifies the company.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            id?: string;
            /**
             * @description Name the client gave the company.
             * @example Acme Bakery Ltd
             */
            name?: string;
            /**
             * @description Free text of the client about the company, null when there is none.
             * @example Applied for an overdraft in March
             */
            description?: string | null;
            links?: components["schemas"]["CompanyReferenceLinks"];
            tags?: components["schemas"]["CompanyTags"];
        };
        /** @description Addresses at which a person can look at the company. */
        CompanyReferenceLinks: {
            /**
             * Format: uri
             * @description The company's page in the portal. It asks for a sign-in.
             * @example https://app.codat.io/companies/8a210b68-6988-11ed-a1eb-0242ac120002/summary
             */
            portal?: string;
        };
        /** @description The link between a company and one accounting package, bank or shop it uses. It starts as `PendingAuth` and serves data once the company has granted access. */
        Connection: {
            /**
             * Format: uuid
             * @description Identifies the connection. Unique across companies.
             * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
             */
            id: string;
            /**
             * Format: uuid
             * @description Identifies the integration the connection was made on.
             * @example fd321cb6-7963-4506-b873-e99593a45e30
             */
            integrationId: string;
            /**
             * @description The four-letter platform key of that integration.
             * @example gbol
             */
            integrationKey?: string;
            /**
             * Format: uuid
             * @description Identifies the source of the data, which tells apart the sources that one integration serves.
             * @example 8a156a5a-39cb-4f9d-856e-76ef9b9a9607
             */
            sourceId: string;
            sourceType: components["schemas"]["SourceType"];
            /**
             * @description Name of the linked software, for people to read.
             * @example Harbour Books
             */
            platformName: string;
            /**
             * Format: uri
             * @description Address at which the company's user grants, or renews, access for this connection.
             * @example https://link.codat.io/connections/2e9d2c44-f675-40ba-8049-353bfcb5e171
             */
            linkUrl: string;
            status: components["schemas"]["ConnectionStatus"];
            /**
             * @description When data was last pulled through the connection, null before the first pull.
             * @example 2025-03-04T02:17:46Z
             */
            lastSync?: components["schemas"]["DateTime"] | null;
            /**
             * @description When the connection was created. It may have been linked later.
             * @example 2025-03-03T09:02:41Z
             */
            created: components["schemas"]["DateTime"];
            /** @description Failures the connection has met, those already resolved included. Null or empty when there are none. */
            dataConnectionErrors?: components["schemas"]["ConnectionError"][] | null;
            /** @description What the linked software says about itself, null when it says nothing. */
            connectionInfo?: components["schemas"]["ConnectionInfo"] | null;
        };
        /**
         * @description The kind of software behind a connection or an integration.
         *
         *     - `Accounting`: an accounting package or an enterprise resource planning system.
         *     - `Banking`: a bank, or a service that reads bank accounts.
         *     - `BankFeed`: a feed that delivers bank transactions into an accounting package.
         *     - `Commerce`: a shop, a point of sale or a payment provider.
         *     - `Expense`: a service for the expenses of a business.
         *     - `Other`: none of these.
         *     - `Unknown`: not classified yet.
         * @example Accounting
         * @enum {string}
         */
        SourceType: "Accounting" | "Banking" | "BankFeed" | "Commerce" | "Expense" | "Other" | "Unknown";
        /**
         * @description Whether a connection can be used.
         *
         *     - `PendingAuth`: created, and waiting for the company to grant access.
         *     - `Linked`: access is granted and data can be pulled and written.
         *     - `Unlinked`: switched off by the client or the company. Data pulled before stays available.
         *     - `Deauthorized`: access was granted once and has been lost, for example because it was withdrawn in the
         *       linked software. The company has to grant it again.
         * @example Linked
         * @enum {string}
         */
        ConnectionStatus: "PendingAuth" | "Linked" | "Unlinked" | "Deauthorized";
        /** @description A failure met by a connection, such as a refused sign-in to the linked software. */
        ConnectionError: {
            /**
             * @description HTTP status the linked software answered with, as text.
             * @example 401
             */
            statusCode?: string;
            /**
             * @description Name of that status.
             * @example Unauthorized
             */
            statusText?: string;
            /**
             * @description What went wrong, for people to read.
             * @example The linked software refused the stored credentials.
             */
            errorMessage?: string;
            /**
             * @description When the failure happened, in UTC.
             * @example 2025-03-04T02:15:08
             */
            erroredOnUtc?: components["schemas"]["DateTime"];
            /** @description Whether the failure still stands, null when that is not known. */
            status?: components["schemas"]["ConnectionErrorStatus"] | null;
            /**
             * @description When the failure was found to be over, in UTC. Null while it stands.
             * @example 2025-03-04T07:40:00
             */
            resolvedOnUtc?: components["schemas"]["DateTime"] | null;
        };
        /**
         * @description Whether a failure of a connection still stands.
         *
         *     - `Active`: the connection still fails for this reason.
         *     - `Resolved`: the connection has worked again since.
         * @example Active
         * @enum {string}
         */
        ConnectionErrorStatus: "Active" | "Resolved";
        /**
         * @description Details that only the linked software knows, such as the name under which the company is kept there. Keys and values differ from one integration to the next, so read them with care.
         * @example {
         *       "organisationName": "Acme Bakery",
         *       "edition": "standard"
         *     }
         */
        ConnectionInfo: {
            [key: string]: unknown;
        };
        /** @description Why a call failed. Every error the API itself answers with has this body; a proxy's may not. */
        ErrorMessage: {
            /**
             * Format: int32
             * @description HTTP status of the answer.
             * @example 404
             */
            statusCode?: number;
            /**
             * @description The service of the API that refused or failed. Worth quoting to support.
             * @example PublicApi
             */
            service?: string;
            /**
             * @description What went wrong, for people to read. Its wording may change, so do not compare it.
             * @example No company has this id.
             */
            error?: string;
            /**
             * @description Identifies the call in the API's logs. Quote it when asking for support.
             * @example 7eb0a2a3e0d34f5a9c1d2b3c4d5e6f70
             */
            correlationId?: string;
            validation?: components["schemas"]["ErrorValidation"];
            /**
             * @description Whether the same call may succeed later. A text and not a boolean, so compare it as a string.
             * @example False
             */
            canBeRetried?: string;
            /**
             * Format: int32
             * @description Code for the cause, finer than the status. 0 when the cause has no code.
             * @example 0
             */
            detailedErrorCode?: number;
        };
        /** @description What is wrong in a refused request, null when the request failed for another reason. */
        ErrorValidation: {
            /** @description Findings for which the request was refused. Each has to be put right before it is sent again. */
            errors?: components["schemas"]["ValidationItem"][] | null;
            /** @description Findings for which alone the request would not have been refused. */
            warnings?: components["schemas"]["ValidationItem"][] | null;
        } | null;
        /** @description One finding about the content of a request or of a pushed record. */
        ValidationItem: {
            /**
             * @description The record or property the finding is about, null when it is about the whole.
             * @example dueDate
             */
            itemId?: string | null;
            /**
             * @description The finding in words, for people to read.
             * @example The due date lies before the issue date.
             */
            message?: string | null;
            /**
             * @description Name of the validator that made the finding.
             * @example InvoiceValidator
             */
            validatorName?: string | null;
        };
        /** @description The company to create, or the whole of what replaces an existing one. */
        CompanyRequestBody: {
            /**
             * @description Name to show for the company, at least one character. Only unaccented letters, digits, white space and the characters `- ' , & @ . ? !` are accepted; a name with any other character is answered with 400.
             * @example Acme Bakery Ltd
             */
            name: string;
            /**
             * @description Free text about the company, for the client's own use.
             * @example Applied for an overdraft in March
             */
            description?: string;
            tags?: components["schemas"]["CompanyTags"];
        };
        /** @description The changes to make to a company. A property that is left out keeps its value. */
        CompanyUpdateRequest: {
            /**
             * @description New name to show for the company, at least one character. Only unaccented letters, digits, white space and the characters `- ' , & @ . ? !` are accepted; a name with any other character is answered with 400.
             * @example Acme Bakery and Cafe Ltd
             */
            name?: string;
            /**
             * @description New free text about the company, for the client's own use.
             * @example Overdraft granted in April
             */
            description?: string;
            tags?: components["schemas"]["CompanyTags"];
        };
        /** @description What to pull for a product. Without a body everything the product reads is pulled. */
        RefreshProductDataRequest: {
            /** @description The data types to pull, a choice among those that the product reads. */
            dataTypes?: string[];
        };
        /** @description One page of the connections of a company. */
        Connections: components["schemas"]["PagingInfo"] & {
            /** @description The connections of this page, in the order that was asked for. */
            results?: components["schemas"]["Connection"][];
        };
        /** @description The connection to create. It starts as `PendingAuth`; the company then grants access at its `linkUrl`. */
        CreateConnectionRequest: {
            /** @description Key of the integration to connect the company to. */
            platformKey?: components["schemas"]["PlatformKey"];
        };
        /**
         * @description Key of an integration, four lower-case letters. It names the integration in paths and queries.
         * @example gbol
         */
        PlatformKey: string;
        /** @description The status to give a connection. `Unlinked` switches it off and keeps the data pulled so far. */
        UpdateConnectionStatus: {
            /**
             * @description Set it to `Unlinked`. The other statuses come about when the company grants or withdraws access.
             * @example Unlinked
             */
            status?: components["schemas"]["ConnectionStatus"] | null;
        };
        /**
         * @description What the linked software needs to know to grant access again, by name. Which names it expects, such as the parameters its sign-in page adds to the redirect, depends on the integration.
         * @example {
         *       "code": "sample-authorisation-code",
         *       "state": "7d1e7b0c"
         *     }
         */
        ConnectionAuthorization: {
            [key: string]: string;
        };
        /** @description A short-lived token with which an embedded user interface acts for one company. Fetch it on the server and hand only the token to the browser. */
        CompanyAccessToken: {
            /**
             * Format: int32
             * @description Seconds from the moment of the answer until the token is refused, 86400 for a day.
             * @example 86400
             */
            expiresIn: number;
            /**
             * @description The token. It opens the data of this one company, so keep it out of logs and addresses.
             * @example eyJhbGciOiJub25lIn0.eyJzdWIiOiJhY21lLWJha2VyeSJ9.
             */
            accessToken: string;
            /**
             * @description Scheme of the `Authorization` header in which the token is sent, which is `Bearer`.
             * @example Bearer
             */
            tokenType: string;
        };
        /** @description The rules by which the data of one company is pulled. */
        CompanySyncSettings: {
            /**
             * Format: uuid
             * @description Identifies the company the settings hold for.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            companyId?: string;
            /** @description The rules, one for each data type. */
            settings?: components["schemas"]["SyncSetting"][];
            /**
             * @description True when the company has rules of its own, false when those of the client's profile hold for it.
             * @example true
             */
            overridesDefaults?: boolean;
        };
        /** @description When and how far back one data type is pulled. The start is given either as a date (`syncFromUtc`) or as a number of months (`syncFromWindow`). */
        SyncSetting: {
            /** @description The data type the rule is for. */
            dataType: components["schemas"]["DataType"];
            /**
             * @description Whether the data type is pulled as soon as a connection is linked for the first time.
             * @example true
             */
            fetchOnFirstLink: boolean;
            /**
             * Format: int32
             * @description Hours between two scheduled pulls of the data type.
             * @example 24
             */
            syncSchedule: number;
            /**
             * Format: int32
             * @description Place of the data type in the queue. Lower numbers are pulled first.
             * @example 0
             */
            syncOrder: number;
            /**
             * @description Date, in UTC, before which no data is pulled. Use it or `syncFromWindow`, not both.
             * @example 2024-01-01T00:00:00
             */
            syncFromUtc?: components["schemas"]["DateTime"];
            /**
             * Format: int32
             * @description Months to reach back from the day of the pull. Use it or `syncFromUtc`, not both.
             * @example 24
             */
            syncFromWindow?: number;
            /**
             * Format: int32
             * @description Months that a financial statement covers. It matters only for statements, such as `balanceSheet` and `profitAndLoss`.
             * @example 12
             */
            monthsToSync?: number;
            /**
             * @description Whether the rule is locked against changes.
             * @example false
             */
            isLocked?: boolean;
        };
        /**
         * @description A kind of record that can be pulled or written. The prefix tells the kind of software it comes from.
         *
         *     - No prefix: accounting.
         *     - `banking-`: bank accounts and their transactions.
         *     - `commerce-`: shops, points of sale and payment providers.
         * @example invoices
         * @enum {string}
         */
        DataType: "accountTransactions" | "balanceSheet" | "bankAccounts" | "bankTransactions" | "billCreditNotes" | "billPayments" | "bills" | "cashFlowStatement" | "chartOfAccounts" | "company" | "creditNotes" | "customers" | "directCosts" | "directIncomes" | "invoices" | "itemReceipts" | "items" | "journalEntries" | "journals" | "paymentMethods" | "payments" | "profitAndLoss" | "purchaseOrders" | "salesOrders" | "suppliers" | "taxRates" | "trackingCategories" | "transfers" | "banking-accountBalances" | "banking-accounts" | "banking-transactionCategories" | "banking-transactions" | "commerce-companyInfo" | "commerce-customers" | "commerce-disputes" | "commerce-locations" | "commerce-orders" | "commerce-paymentMethods" | "commerce-payments" | "commerce-productCategories" | "commerce-products" | "commerce-taxComponents" | "commerce-transactions";
        /** @description The rules by which the data of one company is to be pulled from now on. */
        CompanySyncSettingsRequest: {
            /**
             * Format: uuid
             * @description Identifies the company the settings are for, the same as in the path.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            companyId: string;
            /** @description The rules, one for each data type. */
            settings: components["schemas"]["SyncSetting"][];
            /**
             * @description Whether these rules take the place of those of the client's profile for this company.
             * @default true
             * @example true
             */
            overridesDefaults: boolean;
        };
        /** @description A token for the embedded connection-management screen of one company, valid for one hour. */
        ConnectionManagementAccessToken: {
            /**
             * @description Access token that allows SMBs to manage connections that have access to their data.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c
             */
            accessToken?: string;
        };
        /** @description The web origins whose pages may call the API from a browser with an access token. */
        ConnectionManagementAllowedOrigins: {
            /** @description The origins, each with its scheme and host and without a path. Setting the list replaces the previous one as a whole. */
            allowedOrigins?: string[];
        };
        /** @description One pull of one data type through one connection. It runs after the call that asked for it has been answered; watch `isCompleted` and `isErrored`, or the event `read.completed`, for its end. */
        PullOperation: {
            /**
             * Format: uuid
             * @description Identifies the pull operation and the data set it fills.
             * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
             */
            id: string;
            /**
             * Format: uuid
             * @description Identifies the company whose data is pulled.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            companyId: string;
            /**
             * Format: uuid
             * @description Identifies the connection the data is pulled through.
             * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
             */
            connectionId: string;
            /**
             * @description The data type, or the identifier of the custom data type, that is pulled.
             * @example invoices
             */
            dataType: string;
            status: components["schemas"]["PullStatus"];
            /**
             * @description More about the status, for people to read. Null when there is nothing to add.
             * @example Waiting for the linked software
             */
            statusDescription?: string | null;
            /**
             * @description Why the pull failed, for people to read. Null unless `isErrored` is true.
             * @example The linked software did not answer in time.
             */
            errorMessage?: string | null;
            /**
             * @description When the pull was asked for, by a call or by the schedule.
             * @example 2025-03-04T02:15:00Z
             */
            requested: components["schemas"]["DateTime"];
            /**
             * @description When the pull ended, well or not. Absent while it runs.
             * @example 2025-03-04T02:17:46Z
             */
            completed?: components["schemas"]["DateTime"];
            /**
             * Format: int32
             * @description Share of the work that is done, in per cent from 0 to 100.
             * @example 100
             */
            progress: number;
            /**
             * @description True once the pull has ended and the data is there.
             * @example true
             */
            isCompleted: boolean;
            /**
             * @description True once the pull has ended with an error. Asking again starts a new pull operation.
             * @example false
             */
            isErrored: boolean;
        };
        /**
         * @description How far a pull has come. A pull passes through the working statuses from top to bottom and ends in one of
         *     the others.
         *
         *     Working:
         *     - `Initial`: asked for, nothing done yet.
         *     - `Queued`: waiting to fetch.
         *     - `Fetching`: reading from the linked software.
         *     - `MapQueued`, `Mapping`: waiting to be, and being, turned into the common model.
         *     - `ProcessingQueued`, `Processing`: waiting to be, and being, enriched and stored.
         *     - `ValidationQueued`, `Validating`: waiting to be, and being, checked against the validation rules.
         *
         *     Ended well:
         *     - `Complete`: the data is there.
         *
         *     Ended with an error:
         *     - `FetchError`, `MapError`, `ProcessingError`, `ValidationError`: the step of that name failed.
         *     - `InternalError`: something failed on the side of the API.
         *     - `AuthError`: the linked software refused the connection's credentials.
         *     - `PermissionsError`: the credentials do not reach this data type.
         *     - `RateLimitError`: the linked software allowed no more calls.
         *     - `PrerequisiteNotMet`: something this data type depends on is missing.
         *
         *     Ended without an attempt:
         *     - `Cancelled`: called off before it ended.
         *     - `NotSupported`: the integration does not offer this data type.
         * @example Complete
         * @enum {string}
         */
        PullStatus: "Initial" | "Queued" | "Fetching" | "MapQueued" | "Mapping" | "Complete" | "FetchError" | "MapError" | "InternalError" | "ProcessingQueued" | "Processing" | "ProcessingError" | "ValidationQueued" | "Validating" | "ValidationError" | "AuthError" | "Cancelled" | "NotSupported" | "RateLimitError" | "PermissionsError" | "PrerequisiteNotMet";
        /** @description How up to date each data type of a company is. A data type is null or absent when the connections of the company do not offer it. */
        DataStatuses: {
            /** @description Movements on bank and card accounts as the accounting software books them. */
            accountTransactions?: components["schemas"]["DataStatus"] | null;
            /** @description What the company owns and owes at the end of each period. */
            balanceSheet?: components["schemas"]["DataStatus"] | null;
            /** @description Bank and card accounts as the accounting software keeps them. */
            bankAccounts?: components["schemas"]["DataStatus"] | null;
            /** @description Lines of bank statements brought into the accounting software. */
            bankTransactions?: components["schemas"]["DataStatus"] | null;
            /** @description Credits received from suppliers. */
            billCreditNotes?: components["schemas"]["DataStatus"] | null;
            /** @description Payments made to suppliers. */
            billPayments?: components["schemas"]["DataStatus"] | null;
            /** @description Invoices received from suppliers. */
            bills?: components["schemas"]["DataStatus"] | null;
            /** @description Money that came in and went out in each period. */
            cashFlowStatement?: components["schemas"]["DataStatus"] | null;
            /** @description The accounts to which entries are posted. */
            chartOfAccounts?: components["schemas"]["DataStatus"] | null;
            /** @description Facts about the company, such as its registered name and base currency. */
            company?: components["schemas"]["DataStatus"] | null;
            /** @description Credits granted to customers. */
            creditNotes?: components["schemas"]["DataStatus"] | null;
            /** @description People and businesses the company sells to. */
            customers?: components["schemas"]["DataStatus"] | null;
            /** @description Purchases paid on the spot, without a bill. */
            directCosts?: components["schemas"]["DataStatus"] | null;
            /** @description Sales paid on the spot, without an invoice. */
            directIncomes?: components["schemas"]["DataStatus"] | null;
            /** @description Invoices sent to customers. */
            invoices?: components["schemas"]["DataStatus"] | null;
            /** @description Goods received from suppliers, before or without their bill. */
            itemReceipts?: components["schemas"]["DataStatus"] | null;
            /** @description Goods and services the company buys and sells. */
            items?: components["schemas"]["DataStatus"] | null;
            /** @description Postings to the general ledger. */
            journalEntries?: components["schemas"]["DataStatus"] | null;
            /** @description The books into which journal entries are grouped. */
            journals?: components["schemas"]["DataStatus"] | null;
            /** @description Ways of paying that the accounting software knows. */
            paymentMethods?: components["schemas"]["DataStatus"] | null;
            /** @description Payments received from customers. */
            payments?: components["schemas"]["DataStatus"] | null;
            /** @description Income and costs of each period. */
            profitAndLoss?: components["schemas"]["DataStatus"] | null;
            /** @description Orders placed with suppliers. */
            purchaseOrders?: components["schemas"]["DataStatus"] | null;
            /** @description Orders received from customers. */
            salesOrders?: components["schemas"]["DataStatus"] | null;
            /** @description People and businesses the company buys from. */
            suppliers?: components["schemas"]["DataStatus"] | null;
            /** @description Rates of tax that the accounting software applies. */
            taxRates?: components["schemas"]["DataStatus"] | null;
            /** @description Departments, projects and other groups that entries are assigned to. */
            trackingCategories?: components["schemas"]["DataStatus"] | null;
            /** @description Money moved between the company's own accounts. */
            transfers?: components["schemas"]["DataStatus"] | null;
            /** @description Balances of accounts as the bank reports them. */
            "banking-accountBalances"?: components["schemas"]["DataStatus"] | null;
            /** @description Accounts held at the bank. */
            "banking-accounts"?: components["schemas"]["DataStatus"] | null;
            /** @description The categories by which the bank sorts transactions. */
            "banking-transactionCategories"?: components["schemas"]["DataStatus"] | null;
            /** @description Movements on accounts as the bank reports them. */
            "banking-transactions"?: components["schemas"]["DataStatus"] | null;
            /** @description Facts about the company as the shop knows it. */
            "commerce-companyInfo"?: components["schemas"]["DataStatus"] | null;
            /** @description People and businesses that buy from the shop. */
            "commerce-customers"?: components["schemas"]["DataStatus"] | null;
            /** @description Payments that a customer contests. */
            "commerce-disputes"?: components["schemas"]["DataStatus"] | null;
            /** @description Places the shop sells from or keeps stock at. */
            "commerce-locations"?: components["schemas"]["DataStatus"] | null;
            /** @description Orders placed with the shop. */
            "commerce-orders"?: components["schemas"]["DataStatus"] | null;
            /** @description Ways of paying that the shop accepts. */
            "commerce-paymentMethods"?: components["schemas"]["DataStatus"] | null;
            /** @description Payments the shop received for orders. */
            "commerce-payments"?: components["schemas"]["DataStatus"] | null;
            /** @description The groups into which the shop sorts products. */
            "commerce-productCategories"?: components["schemas"]["DataStatus"] | null;
            /** @description Goods and services the shop offers. */
            "commerce-products"?: components["schemas"]["DataStatus"] | null;
            /** @description Taxes the shop adds to orders. */
            "commerce-taxComponents"?: components["schemas"]["DataStatus"] | null;
            /** @description Movements on the shop's balance, such as charges, refunds and payouts. */
            "commerce-transactions"?: components["schemas"]["DataStatus"] | null;
        };
        /** @description How up to date one data type of a company is. */
        DataStatus: {
            /** @description The data type the status is of. */
            dataType: components["schemas"]["DataType"];
            /**
             * @description When the data type was last pulled without an error. Absent if it never was.
             * @example 2025-03-04T02:17:46Z
             */
            lastSuccessfulSync?: components["schemas"]["DateTime"];
            /** @description How far the latest pull of the data type has come. */
            currentStatus: components["schemas"]["PullStatus"];
            /**
             * Format: uuid
             * @description Identifies the latest pull, whatever became of it.
             * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
             */
            latestSyncId?: string;
            /**
             * Format: uuid
             * @description Identifies the latest pull that ended without an error, the one the data at hand comes from.
             * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
             */
            latestSuccessfulSyncId?: string;
        };
        /** @description One page of the pull operations of a company. */
        PullOperations: components["schemas"]["PagingInfo"] & {
            /** @description The pull operations of this page, in the order that was asked for. */
            results?: components["schemas"]["PullOperation"][];
        };
        /** @description All webhook consumers of the client, in one answer. There are at most 50, so the list has no pages. */
        WebhookConsumers: {
            /** @description The consumers, empty when the client has none. */
            results?: components["schemas"]["WebhookConsumer"][];
        };
        /** @description A subscription to events, as it stands. Events are posted to its `url`. */
        WebhookConsumer: {
            /**
             * Format: uuid
             * @description Identifies the consumer. Pass it as `webhookId` to delete it.
             * @example ee2eb431-c0fa-4dc9-93fa-d29781c12bcd
             */
            id?: string;
            /**
             * Format: uri
             * @description Address the events are posted to.
             * @example https://hooks.lender.example/codat
             */
            url?: string;
            /**
             * @description True while nothing is sent to the consumer. Null counts as false.
             * @default false
             * @example false
             */
            disabled?: boolean | null;
            /** @description Types of the events that are sent. */
            eventTypes?: string[];
            /** @description The consumer gets only the events of companies with these tags. Null or empty when it gets those of all companies. */
            companyTags?: string[] | null;
        };
        /** @description A subscription to events. */
        CreateWebhookConsumerRequest: {
            /**
             * Format: uri
             * @description Address the events are posted to. It must answer with a 2xx status within 15 seconds, or the event is sent again later.
             * @example https://hooks.lender.example/codat
             */
            url?: string;
            /**
             * @description True to keep the consumer and send it nothing. Null counts as false.
             * @default false
             * @example false
             */
            disabled?: boolean | null;
            /** @description Types of the events to send. */
            eventTypes?: string[];
            /** @description Limits the consumer to events of companies with these tags, at most 10. Null or empty for the events of all companies. */
            companyTags?: string[] | null;
        };
        /** @description The key with which the client's Zapier account subscribes to events. */
        WebhookZapierKey: {
            /**
             * @description The key. It takes the place of the previous one, which stops working.
             * @example sample-zapier-key-not-for-use
             */
            key?: string;
        };
        /** @description One page of the integrations. */
        Integrations: components["schemas"]["PagingInfo"] & {
            /** @description The integrations of this page, in the order that was asked for. */
            results?: components["schemas"]["Integration"][];
        };
        /** @description A piece of accounting, banking or commerce software that companies can be connected to. */
        Integration: {
            key: components["schemas"]["PlatformKey"];
            /**
             * Format: uri
             * @description Address of the logo, an image file.
             * @example https://static.codat.io/public/branding/harbour-books/full.svg
             */
            logoUrl: string;
            /**
             * @description Name of the software, for people to read.
             * @example Harbour Books
             */
            name: string;
            /**
             * @description Whether the client has switched the integration on. Only then can companies be connected to it.
             * @example true
             */
            enabled: boolean;
            /**
             * Format: uuid
             * @description Identifies the source of the data, which tells apart the sources that one integration serves.
             * @example 8a156a5a-39cb-4f9d-856e-76ef9b9a9607
             */
            sourceId?: string;
            sourceType?: components["schemas"]["SourceType"];
            /**
             * Format: uuid
             * @description Identifies the integration, as connections and events do.
             * @example fd321cb6-7963-4506-b873-e99593a45e30
             */
            integrationId?: string;
            /**
             * @description True when the software runs on the company's own computer, so that data moves only while that is on.
             * @example false
             */
            isOfflineConnector?: boolean;
            /**
             * @description True while the integration is still being tried out and may change.
             * @example false
             */
            isBeta?: boolean;
            /**
             * @description Name of the third party that delivers the data, for integrations that do not read it themselves.
             * @example Lighthouse Data
             */
            dataProvidedBy?: string;
            /** @description What the integration can do with each data type it knows. */
            datatypeFeatures?: components["schemas"]["DataTypeFeature"][];
        };
        /** @description What an integration can do with one data type. */
        DataTypeFeature: {
            /** @description The data type the features are of. */
            dataType?: components["schemas"]["DataType"];
            /** @description The features, each with how finished it is. */
            supportedFeatures: components["schemas"]["SupportedFeature"][];
        };
        /** @description One thing an integration can do with a data type, and how finished that is. */
        SupportedFeature: {
            featureType: components["schemas"]["FeatureType"];
            featureState: components["schemas"]["FeatureState"];
        };
        /**
         * @description Something an integration can do with the records of a data type.
         *
         *     - `Get`: pull them.
         *     - `Post`, `Put`, `Delete`: create, change and delete them in the linked software.
         *     - `Categorization`: assign them to categories.
         *     - `GetAsPdf`: fetch one as a PDF.
         *     - `GetAttachments`, `GetAttachment`, `DownloadAttachment`: list the files attached to one, look at one of
         *       the files, and fetch its content.
         *     - `UploadAttachment`: attach a file to one.
         * @example Get
         * @enum {string}
         */
        FeatureType: "Get" | "Post" | "Categorization" | "Delete" | "Put" | "GetAsPdf" | "DownloadAttachment" | "GetAttachment" | "GetAttachments" | "UploadAttachment";
        /**
         * @description How finished a feature of an integration is.
         *
         *     - `Release`: ready for production.
         *     - `Alpha`, `Beta`: being tried out, first with few and then with all. It may still change.
         *     - `Deprecated`: works, and will be taken away.
         *     - `NotSupported`: the linked software does not allow it.
         *     - `NotImplemented`: possible, and not built.
         * @example Release
         * @enum {string}
         */
        FeatureState: "Release" | "Alpha" | "Beta" | "Deprecated" | "NotSupported" | "NotImplemented";
        /** @description The images with which a user interface presents an integration. */
        Branding: {
            logo?: components["schemas"]["BrandingLogo"];
            button?: components["schemas"]["BrandingButton"];
            /**
             * Format: uuid
             * @description Identifies the source of the integration; the same value as `sourceId` of the integration.
             * @example 8a156a5a-39cb-4f9d-856e-76ef9b9a9607
             */
            sourceId?: string;
        };
        /** @description The logo of an integration in the two proportions that layouts need. */
        BrandingLogo: {
            /** @description The whole logo, usually a wide image that includes the name. */
            full?: components["schemas"]["BrandingImage"];
            /** @description The logo cut to a square, for tiles and lists. */
            square?: components["schemas"]["BrandingImage"];
        };
        /** @description One picture of an integration's branding. */
        BrandingImage: {
            image?: components["schemas"]["BrandingImageSource"];
        };
        /** @description Where a picture is found and what it says to those who cannot see it, as in an HTML `img` element. */
        BrandingImageSource: {
            /**
             * Format: uri
             * @description Address of the image file.
             * @example https://static.codat.io/public/branding/harbour-books/full.svg
             */
            src?: string;
            /**
             * @description Text that stands in for the image.
             * @example Harbour Books logo
             */
            alt?: string;
        };
        /** @description The image of a "connect" button, one for each state of the button. */
        BrandingButton: {
            /** @description The button at rest. */
            default?: components["schemas"]["BrandingImage"];
            /** @description The button under the pointer. */
            hover?: components["schemas"]["BrandingImage"];
        };
        /** @description How the client appears to the companies it works with. */
        Profile: {
            /**
             * @description Name of the client, shown to the company's user in the linking flow.
             * @example Northwind Lending
             */
            name: string;
            /**
             * @description Address of the client's logo, shown in the linking flow.
             * @example https://www.lender.example/logo.png
             */
            logoUrl?: string;
            /**
             * @description Address of the client's icon, for places too small for the logo.
             * @example https://www.lender.example/icon.png
             */
            iconUrl?: string;
            /**
             * @description Address the linking flow sends the company's user to when it is done.
             * @example https://app.lender.example/linked
             */
            redirectUrl: string;
            /** @description Addresses the linking flow may redirect to. A redirect to any other address is refused. */
            whiteListUrls?: string[];
            /**
             * @deprecated
             * @description An API key of the client. Use the operations on API keys instead, which manage several.
             * @example sample-key-not-for-use
             */
            apiKey?: string;
            /**
             * @deprecated
             * @description Whether the linking flow asks the user to confirm the company's name. No longer of use.
             * @example false
             */
            confirmCompanyName?: boolean;
        };
        /** @description The rules by which data is pulled for every company that has none of its own. */
        SyncSettings: {
            clientId?: components["schemas"]["ClientId"];
            /** @description The rules, one for each data type. */
            settings?: components["schemas"]["SyncSetting"][];
            /**
             * @description True when the client has changed the rules, false when they are those every new client starts with.
             * @example true
             */
            overridesDefaults?: boolean;
        };
        /**
         * Format: uuid
         * @description Identifies the client, that is, the account whose API key makes the calls.
         * @example 367f7975-267b-439b-90c6-a7040ee680f3
         */
        ClientId: string;
        /** @description The rules by which data is to be pulled from now on for every company that has none of its own. */
        SyncSettingsRequest: {
            clientId: components["schemas"]["ClientId"];
            /** @description The rules, one for each data type. */
            settings: components["schemas"]["SyncSetting"][];
            /**
             * @description Whether these rules take the place of those every new client starts with.
             * @default true
             * @example true
             */
            overridesDefaults: boolean;
        };
        /** @description All API keys of the client, in one answer. A client holds at most 10, so the list has no pages. */
        ApiKeys: {
            /** @description The keys, empty when the client has none. */
            results?: components["schemas"]["ApiKeyDetails"][];
        };
        /** @description An API key of the client. */
        ApiKeyDetails: {
            /**
             * @description Identifies the key. Pass it as `apiKeyId` to delete the key.
             * @example 2f3a1c7e-8f0b-4a51-9c3d-5d1f0e6b7a90
             */
            id?: string;
            /**
             * @description Label given when the key was created, null when it has none.
             * @example Nightly reconciliation job
             */
            name?: string | null;
            /**
             * @description The key itself, in the form that is base64-encoded into the `Authorization` header. It gives access to all data of the client, so store it where secrets are stored and never send it to a browser.
             * @example sample-key-not-for-use
             */
            apiKey?: string;
            /**
             * @description When the key was created.
             * @example 2025-03-03T08:12:05Z
             */
            createdDate?: components["schemas"]["DateTime"];
        };
        /** @description The API key to create. */
        CreateApiKey: {
            /**
             * @description Label that tells this key from the client's other keys, at most 50 characters. Leave it out or send null for a key without a label.
             * @example Nightly reconciliation job
             */
            name?: string | null;
        };
        /** @description What the validation rules found in one data set. Two empty lists mean that all is well. */
        ValidationResult: {
            /** @description Findings that make records unfit for use. */
            errors?: components["schemas"]["ValidationResultItem"][];
            /** @description Findings to look at, with records that can still be used. */
            warnings?: components["schemas"]["ValidationResultItem"][];
        };
        /** @description One finding of a validation rule in a data set. */
        ValidationResultItem: {
            /**
             * @description Identifies the rule that was broken.
             * @example invoice-total-mismatch
             */
            ruleId?: string;
            /**
             * @description Identifies the record in which the rule was broken.
             * @example 1042
             */
            itemId?: string;
            /**
             * @description The finding in words, for people to read.
             * @example The total is not the sum of the lines.
             */
            message?: string;
            /**
             * @description Name of the validator the rule belongs to.
             * @example InvoiceValidator
             */
            validatorName?: string;
        };
        /** @description What a record of one data type must look like to be written through one connection. It follows the rules of the linked software and the company's own data, so ask again rather than keep it for long. */
        PushOption: {
            /** @description Type of the record as a whole, usually `Object`. */
            type: components["schemas"]["PushOptionType"];
            /**
             * @description Name of the record, to head a form.
             * @example Invoice
             */
            displayName: string;
            /**
             * @description What the record is.
             * @example A request for payment sent to a customer
             */
            description?: string;
            /**
             * @description Whether the record has to be sent.
             * @example true
             */
            required: boolean;
            /** @description The properties of the record, by name. Null when it is not an object. */
            properties?: components["schemas"]["PushOptionProperties"] | null;
            /** @description The values to choose from. Null when any value of the type will do. */
            options?: components["schemas"]["PushOptionChoice"][] | null;
            /** @description Rules the record as a whole has to follow, null when there are none. */
            validation?: components["schemas"]["PushOptionValidation"] | null;
        };
        /**
         * @description Type of a value to be written.
         *
         *     - `String`, `Number`, `Boolean`, `Array`, `Object`: the JSON type of that name.
         *     - `DateTime`: a string that holds a date and time.
         *     - `File`: the content of a file.
         *     - `MultiPart`: a form of several parts, some of them files.
         * @example String
         * @enum {string}
         */
        PushOptionType: "Array" | "Object" | "String" | "Number" | "Boolean" | "DateTime" | "File" | "MultiPart";
        /** @description The properties of a record to be written, or of an object within it, by name. */
        PushOptionProperties: {
            [key: string]: components["schemas"]["PushOptionProperty"];
        };
        /** @description What one property of a record must look like to be written. A property that is an object, or a list of them, has `properties` of its own, to any depth. */
        PushOptionProperty: {
            type: components["schemas"]["PushOptionType"];
            /**
             * @description Name of the property, to label an input.
             * @example Due date
             */
            displayName: string;
            /**
             * @description What the property is.
             * @example The day by which the customer has to pay
             */
            description: string;
            /**
             * @description Whether the property has to be sent.
             * @example true
             */
            required: boolean;
            /** @description The properties within this one, by name. Null when it is neither an object nor a list of them. */
            properties?: components["schemas"]["PushOptionProperties"] | null;
            /** @description The values to choose from. Null when any value of the type will do. */
            options?: components["schemas"]["PushOptionChoice"][] | null;
            validation?: components["schemas"]["PushOptionValidation"];
        };
        /** @description One of the values a property can be given. */
        PushOptionChoice: {
            /**
             * @description The value to send.
             * @example GBP
             */
            value?: string;
            /** @description Type in which the value is to be sent. */
            type?: components["schemas"]["PushOptionType"];
            /**
             * @description Name of the value, to show in a list.
             * @example Pound sterling
             */
            displayName?: string;
            /**
             * @description What choosing the value means.
             * @example The base currency of the company
             */
            description?: string;
            /**
             * @description Whether this is the value that has to be sent.
             * @example false
             */
            required?: boolean;
        };
        /** @description Rules of the linked software that a type cannot express, in words. */
        PushOptionValidation: {
            /** @description Rules for which a write fails when they are broken. */
            warnings?: components["schemas"]["PushFieldValidation"][] | null;
            /** @description Things worth knowing, such as how the linked software changes the value. */
            information?: components["schemas"]["PushFieldValidation"][] | null;
        };
        /** @description One rule of the linked software. */
        PushFieldValidation: {
            /**
             * @description Name of the property the rule is about.
             * @example dueDate
             */
            field?: string;
            /**
             * @description The rule in words, for people to read.
             * @example Must not lie before the issue date.
             */
            details: string;
            /**
             * Format: uri
             * @description Address of documentation of the rule, null when there is none.
             * @example https://developer.harbour-books.example/invoices#due-date
             */
            ref?: string | null;
        };
        /** @description One page of the push operations of a company. */
        PushOperations: components["schemas"]["PagingInfo"] & {
            /** @description The push operations of this page, in the order that was asked for. */
            results?: components["schemas"]["PushOperation"][];
        };
        /** @description One write to the linked software of a company. It starts as `Pending` and ends as `Success`, `Failed` or `TimedOut`; an event announces the end. */
        PushOperation: {
            /** @description What the write did in the linked software. Null or empty until something has been done. */
            changes?: components["schemas"]["PushOperationChange"][] | null;
            /** @description The data type of the record that is written. */
            dataType?: components["schemas"]["DataType"];
            /**
             * Format: uuid
             * @description Identifies the company whose software is written to.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            companyId: string;
            /**
             * Format: uuid
             * @description Identifies the push operation.
             * @example 43263f74-4d2b-4a8b-a0b9-4e5b1f2f6d3e
             */
            pushOperationKey: string;
            /**
             * Format: uuid
             * @description Identifies the connection that is written through; elsewhere it is called `connectionId`.
             * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
             */
            dataConnectionKey: string;
            /**
             * @description When the write was asked for, in UTC.
             * @example 2025-03-04T10:30:00Z
             */
            requestedOnUtc: components["schemas"]["DateTime"];
            /**
             * @description When the write ended, well or not, in UTC. Absent while it is pending.
             * @example 2025-03-04T10:30:12Z
             */
            completedOnUtc?: components["schemas"]["DateTime"];
            /**
             * Format: int32
             * @description Minutes after which a pending write is given up as `TimedOut`. Null for no limit of its own.
             * @example 60
             */
            timeoutInMinutes?: number | null;
            /**
             * Format: int32
             * @deprecated
             * @description Seconds after which a pending write is given up. Use `timeoutInMinutes` instead.
             * @example 3600
             */
            timeoutInSeconds?: number | null;
            status: components["schemas"]["PushOperationStatus"];
            /**
             * @description Why the write failed, for people to read. Null unless it did.
             * @example The linked software has no customer with this id.
             */
            errorMessage?: string | null;
            validation?: components["schemas"]["PushValidation"];
            /**
             * Format: int32
             * @description The outcome as an HTTP status, 202 while the write is pending.
             * @example 200
             */
            statusCode: number;
        };
        /** @description One thing a write did in the linked software. */
        PushOperationChange: {
            type?: components["schemas"]["PushChangeType"];
            recordRef?: components["schemas"]["PushRecordReference"];
            /**
             * @description Identifies the file that was attached, null when none was.
             * @example receipt-1042
             */
            attachmentId?: string | null;
        };
        /**
         * @description What a write did to a record.
         *
         *     - `Created`, `Modified`, `Deleted`: the record itself was written.
         *     - `AttachmentUploaded`: a file was attached to it.
         *     - `Unknown`: the linked software does not tell.
         * @example Created
         * @enum {string}
         */
        PushChangeType: "Unknown" | "Created" | "Modified" | "Deleted" | "AttachmentUploaded";
        /** @description The record that a write touched. */
        PushRecordReference: {
            /**
             * @description Identifies the record within its data type and connection.
             * @example 1042
             */
            id?: string;
            /** @description Data type of the record, null when it has none. */
            dataType?: components["schemas"]["DataType"] | null;
        };
        /**
         * @description How far a write has come.
         *
         *     - `Pending`: on its way, possibly for long, as when the software runs on a computer that is off.
         *     - `Success`: the linked software accepted it.
         *     - `Failed`: it was refused, by the API or by the linked software.
         *     - `TimedOut`: it was given up because the linked software took too long.
         * @example Success
         * @enum {string}
         */
        PushOperationStatus: "Pending" | "Failed" | "Success" | "TimedOut";
        /** @description What the integration found wrong in a record that was pushed to it. */
        PushValidation: {
            /** @description Findings for which the record was refused. */
            errors?: components["schemas"]["ValidationItem"][] | null;
            /** @description Findings in spite of which the record was written. */
            warnings?: components["schemas"]["ValidationItem"][] | null;
        };
        /**
         * @description A data type that can carry properties in addition to those of the common model.
         * @example invoices
         * @enum {string}
         */
        SupplementalDataType: "chartOfAccounts" | "bills" | "company" | "creditNotes" | "customers" | "invoices" | "items" | "journalEntries" | "suppliers" | "taxRates" | "commerce-companyInfo" | "commerce-customers" | "commerce-disputes" | "commerce-locations" | "commerce-orders" | "commerce-payments" | "commerce-paymentMethods" | "commerce-products" | "commerce-productCategories" | "commerce-taxComponents" | "commerce-transactions";
        /** @description Properties of the linked software that one data type of an integration carries in addition to those of the common model. */
        SupplementalDataConfiguration: {
            /** @description The sources of the additional properties, each under a name of the client's choice. */
            supplementalDataConfig?: {
                [key: string]: components["schemas"]["SupplementalDataSource"];
            };
        };
        /** @description One place of the linked software to read additional properties from and to write them to. */
        SupplementalDataSource: {
            /**
             * @description Path of the linked software's own endpoint that holds the properties.
             * @example /invoices
             */
            dataSource?: string;
            /** @description The properties to add to each record that is pulled, by the name they get in the record. */
            pullData?: components["schemas"]["DataSourceFields"];
            /** @description The properties to accept in each record that is written, by the name they have in the record. */
            pushData?: components["schemas"]["DataSourceFields"];
        };
        /**
         * @description Which values of the linked software to use, and under which names. Each key is a name of the client's choice, each value the path of a property in the data source.
         * @example {
         *       "reference": "reference",
         *       "scheme": "details.scheme"
         *     }
         */
        DataSourceFields: {
            [key: string]: string;
        };
        /** @description One page of the records of a custom data type. It carries no links: the last page is the one with which `totalResults` is reached. */
        CustomDataTypeRecords: {
            /** @description The records of this page. */
            results?: components["schemas"]["CustomDataTypeRecord"][];
            /**
             * Format: int32
             * @description Number of this page. The first page is 1.
             * @example 1
             */
            pageNumber?: number;
            /**
             * Format: int32
             * @description Most records a page of this list holds. It can be less than was asked for, never more than 2000.
             * @example 100
             */
            pageSize?: number;
            /**
             * @description Number of records on all pages together.
             * @example 1
             */
            totalResults?: number;
        };
        /** @description One record of a custom data type. */
        CustomDataTypeRecord: {
            /**
             * @description Identifies the record within its custom data type and connection, made from the properties of `keyBy`.
             * @example MD-000417
             */
            id?: string;
            /** @description What was kept of the record, by the names given in `requiredData`. */
            content?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            modifiedDate?: components["schemas"]["CustomDataTypeModifiedDate"];
        };
        /** @description When a record was last pulled with a change. */
        CustomDataTypeModifiedDate: {
            /**
             * @description The date and time of the change.
             * @example 2025-03-04T02:17:46Z
             */
            modifiedDate?: components["schemas"]["DateTime"];
        };
        /** @description A data type of the client's own: which records of an integration's software it consists of, and what is kept of each. */
        CustomDataTypeConfiguration: {
            /**
             * @description Path of the linked software's own endpoint that lists the records.
             * @example /mandates
             */
            dataSource?: string;
            /** @description The properties to keep of each record, by the name they get in its `content`. */
            requiredData?: components["schemas"]["DataSourceFields"];
            /** @description The properties of the source that together tell one record from all others, at least one. */
            keyBy?: string[];
            /** @description The properties of the source that tell when a record was last changed. Null when the source has none; every pull then reads all records. */
            sourceModifiedDate?: string[] | null;
        };
        /** @description Body of the events `company.created` and `company.deleted`. For a deleted company the payload is its last state. */
        CompanyWebhook: components["schemas"]["WebhookEnvelope"] & {
            payload?: components["schemas"]["CompanySummary"];
        };
        /** @description What every event has in common; each event adds its `payload`. Delivery is at least once, so the same event can arrive again. */
        WebhookEnvelope: {
            /**
             * Format: uuid
             * @description Identifies the event. To recognise a repeated delivery, compare the header `webhook-id`.
             * @example b6d3a1f0-58b7-4b0e-9f57-0c8c6c1d2a34
             */
            id?: string;
            /**
             * @description Type of the event, by which `payload` is to be read. New types can appear, so pass over unknown ones.
             * @example connection.connected
             */
            eventType?: string;
            /**
             * @description When the event happened. Delivery may be later, and events may arrive out of order.
             * @example 2025-03-03T09:04:10Z
             */
            generatedDate?: components["schemas"]["DateTime"];
        };
        /** @description Body of the events `company.product.added` and `company.product.removed`: a product was switched on or off for a company. */
        CompanyProductWebhook: components["schemas"]["WebhookEnvelope"] & {
            payload?: components["schemas"]["CompanyProductEvent"];
        };
        /** @description A company and the product that was switched on or off for it. */
        CompanyProductEvent: {
            /**
             * Format: uuid
             * @description Identifies the company.
             * @example 8a210b68-6988-11ed-a1eb-0242ac120002
             */
            id?: string;
            /**
             * @description Name the client gave the company.
             * @example Acme Bakery Ltd
             */
            name?: string;
            /**
             * @description Free text of the client about the company, null when there is none.
             * @example Applied for an overdraft in March
             */
            description?: string | null;
            /**
             * @description Identifier of the product that was added or removed.
             * @example spend-insights
             */
            productId?: string;
            /**
             * @description Name of that product, for people to read.
             * @example Spend Insights
             */
            productName?: string;
            /** @description Identifiers of all products that are switched on for the company after the change. */
            products?: string[];
        };
        /** @description Body of the events `connection.created`, `connection.connected`, `connection.failed`, `connection.disconnected`, `connection.reconnected` and `connection.deleted`. */
        ConnectionWebhook: components["schemas"]["WebhookEnvelope"] & {
            payload?: components["schemas"]["ConnectionEvent"];
        };
        /** @description A connection to which something happened, and the company it belongs to. */
        ConnectionEvent: {
            /** @description The company the connection belongs to. */
            referenceCompany?: components["schemas"]["CompanyReference"];
            /** @description The connection as it stood after the event, or before it when it was deleted. */
            connection?: components["schemas"]["Connection"];
        };
        /** @description Body of the events `read.completed` and `read.completed.initial`: a pull of one or more data types has ended. The second is sent for the first pull of a company only. */
        ReadCompletedWebhook: components["schemas"]["WebhookEnvelope"] & {
            payload?: components["schemas"]["ReadCompletedEvent"];
        };
        /** @description A pull that has ended, with the outcome of each data type. */
        ReadCompletedEvent: {
            /** @description The company whose data was pulled. */
            referenceCompany?: components["schemas"]["CompanyReference"];
            /**
             * @description The earliest change among the records that were pulled: read from this date on to get all that is new. Null when no record changed.
             * @example 2025-03-03T16:20:31Z
             */
            modifiedFromDate?: components["schemas"]["DateTime"] | null;
            /** @description The outcome for each data type and connection of the pull. */
            dataTypes?: components["schemas"]["ReadDataType"][];
        };
        /** @description The outcome of a pull for one data type of one connection. */
        ReadDataType: {
            /**
             * Format: uuid
             * @description Identifies the connection the data was pulled through.
             * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
             */
            connectionId?: string;
            /** @description The data type that was pulled. */
            dataType?: components["schemas"]["DataType"];
            /**
             * @description Whether the pull brought records that are new or changed. If not, there is nothing to read again.
             * @example true
             */
            recordsModified?: boolean;
            /** @description How the pull ended. */
            status?: components["schemas"]["PullStatus"];
            /** @description What went wrong or deserves attention. Null or empty when nothing did. */
            issues?: components["schemas"]["ReadIssue"][] | null;
        };
        /** @description A problem met while a data type was pulled. */
        ReadIssue: {
            /**
             * @description Kind of the problem, for programs to compare.
             * @example FetchError
             */
            type?: string;
            /**
             * @description The problem in words, for people to read.
             * @example The linked software did not answer in time.
             */
            message?: string;
            links?: components["schemas"]["ReadIssueLinks"];
        };
        /** @description Addresses at which a person can find out more about a problem. */
        ReadIssueLinks: {
            /**
             * @description The log of the pull.
             * @example https://app.codat.io/companies/8a210b68-6988-11ed-a1eb-0242ac120002/read-history
             */
            logs?: string;
            /**
             * @description The company's page in the portal.
             * @example https://app.codat.io/companies/8a210b68-6988-11ed-a1eb-0242ac120002/summary
             */
            portal?: string;
            /**
             * @description Documentation of this kind of problem.
             * @example https://docs.codat.io/
             */
            readMore?: string;
        };
        /** @description Body of the events `{dataType}.write.successful` and `{dataType}.write.unsuccessful`: a write has ended. The event type begins with the data type that was written, as in `invoices.write.successful`. */
        DataTypeWriteWebhook: components["schemas"]["WebhookEnvelope"] & {
            payload?: components["schemas"]["DataTypeWriteEvent"];
        };
        /** @description A write that has ended, with its outcome. */
        DataTypeWriteEvent: {
            /**
             * @description Identifies the write. Pass it as `pushOperationKey` to fetch the push operation.
             * @example 43263f74-4d2b-4a8b-a0b9-4e5b1f2f6d3e
             */
            id?: string;
            type?: components["schemas"]["PushOperationType"];
            /** @description The company whose software was written to. */
            referenceCompany?: components["schemas"]["CompanyReference"];
            /**
             * Format: uuid
             * @description Identifies the connection that was written through.
             * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
             */
            connectionId?: string;
            /**
             * @description When the write was asked for.
             * @example 2025-03-04T10:30:00Z
             */
            requestedOnDate?: components["schemas"]["DateTime"];
            /**
             * @description When the write ended.
             * @example 2025-03-04T10:30:12Z
             */
            completedOnDate?: components["schemas"]["DateTime"];
            /** @description How the write ended. */
            status?: components["schemas"]["PushOperationStatus"];
            /** @description The record that was written, null when none was. */
            record?: components["schemas"]["WrittenRecord"] | null;
            /**
             * @description Identifies the file that was attached, null when none was.
             * @example receipt-1042
             */
            attachmentId?: string | null;
        };
        /**
         * @description What a write was asked to do.
         *
         *     - `Create`, `Update`, `Delete`: create, change or delete a record.
         *     - `UploadAttachment`: attach a file to a record.
         * @example Create
         * @enum {string}
         */
        PushOperationType: "Create" | "Update" | "Delete" | "UploadAttachment";
        /** @description A record as the linked software knows it after a write. */
        WrittenRecord: {
            /**
             * @description Identifies the record within its data type and connection.
             * @example 1042
             */
            id?: string;
        };
        /** @description Body of the events `client.rateLimit.reached` and `client.rateLimit.reset`: the client used up its daily quota of calls, or the quota is whole again. */
        ClientRateLimitWebhook: components["schemas"]["WebhookEnvelope"] & {
            payload?: components["schemas"]["ClientRateLimitEvent"];
        };
        /** @description The state of the client's daily quota of calls. */
        ClientRateLimitEvent: {
            /**
             * @description Calls the client may make in a day, 1,000 times one more than its number of active companies.
             * @example 12000
             */
            dailyQuota?: number;
            /**
             * @description Calls left until the quota is reset. It is 0 when the limit has been reached.
             * @example 0
             */
            quotaRemaining?: number;
            /**
             * @description When the current quota ends and the next one begins, at midnight UTC.
             * @example 2025-03-05T00:00:00Z
             */
            expiryDate?: components["schemas"]["DateTime"];
        };
    };
    responses: {
        /** @description A parameter or the body is malformed. Correct the request before sending it again. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The API key is missing, wrong or deleted. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The client's plan does not allow the call, for instance because one of its limits is reached. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The API key is valid but may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description Nothing exists at this address: one of the ids in the path is wrong, or its record was deleted. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description A limit on calls is reached: the daily quota, 10 calls at once for a company, or 1,000 calls a minute from an address. The same `Idempotency-Key` can be used again. */
        TooManyRequests: {
            headers: {
                /**
                 * @description Calls the client may make a day.
                 * @example 12000
                 */
                "X-Rate-Limit-Limit"?: number;
                /**
                 * @description Calls left until the quota is reset.
                 * @example 0
                 */
                "X-Rate-Limit-Remaining"?: number;
                /**
                 * @description When the daily quota is reset, which can be hours away.
                 * @example 2025-03-05T00:00:00Z
                 */
                "X-Rate-Limit-Reset"?: components["schemas"]["DateTime"];
                /**
                 * @description How long to wait before the next attempt: seconds, or a date as in RFC 9110, section 10.2.3.
                 * @example 30
                 */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The API failed. Reads can be retried with increasing delays. A POST or PATCH retried with the same `Idempotency-Key` gets this answer again; with a new key it may write twice. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The API cannot take the call at the moment. Reads can be retried with increasing delays; for a POST or PATCH the same care applies as after a 500. A proxy in front of the API may answer with HTML or with no body at all. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The request contradicts what is there already, or a call with the same `Idempotency-Key` is still running. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
        /** @description The data may not be handed out for legal reasons. Trying again does not help. */
        UnavailableForLegalReasons: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorMessage"];
            };
        };
    };
    parameters: {
        /**
         * @description Number of the page, counted from 1.
         * @example 1
         */
        Page: number;
        /**
         * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
         * @example 100
         */
        PageSize: number;
        /**
         * @description Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`, `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every query parameter is.
         * @example name~Acme
         */
        Query: string;
        /**
         * @description Field to sort by: `created` sorts in ascending order, `-created` in descending order.
         * @example -created
         */
        OrderBy: string;
        /**
         * @description Filter on the tags of the companies, as `tag` `operator` `value`, in the grammar of `query`.
         * @example region=uk && segment=small-business
         */
        Tags: string;
        /**
         * @description Id of the company, as `id` in the answers of the company operations. It never changes.
         * @example 8a210b68-6988-11ed-a1eb-0242ac120002
         */
        CompanyId: string;
        /**
         * @description Identifier of the product, as it appears in the `products` of a company that has it.
         * @example spend-insights
         */
        ProductIdentifier: string;
        /**
         * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
         * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
         */
        ConnectionId: string;
        /**
         * @description Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the other two sources.
         * @example invoices
         */
        DataType: components["schemas"]["DataType"];
        /**
         * @description Limits the refresh to one connection of the company.
         * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
         */
        ConnectionIdFilter: string;
        /**
         * @description Id of a data set: what one pull operation fetched for one data type. It is the `id` of the pull operation.
         * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
         */
        DatasetId: string;
        /**
         * @description Id of the webhook consumer, as returned when it was created. This is not the id of a delivered event.
         * @example ee2eb431-c0fa-4dc9-93fa-d29781c12bcd
         */
        WebhookId: string;
        /**
         * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
         * @example gbol
         */
        PlatformKey: components["schemas"]["PlatformKey"];
        /**
         * @description Id of the API key, not the key itself. The list of API keys holds it as `id`.
         * @example 2f3a1c7e-8f0b-4a51-9c3d-5d1f0e6b7a90
         */
        ApiKeyId: string;
        /**
         * @description Key of the push operation, as `pushOperationKey` in the answer to the write that started it.
         * @example 43263f74-4d2b-4a8b-a0b9-4e5b1f2f6d3e
         */
        PushOperationKey: string;
        /**
         * @description Kind of record that the supplemental data is added to. Not every data type can be extended.
         * @example invoices
         */
        SupplementalDataType: components["schemas"]["SupplementalDataType"];
        /**
         * @description Name of the custom data type, chosen by the client. It is unique within an integration.
         * @example bank-mandates
         */
        CustomDataIdentifier: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "list-companies": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`, `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every query parameter is.
                 * @example name~Acme
                 */
                query?: components["parameters"]["Query"];
                /**
                 * @description Field to sort by: `created` sorts in ascending order, `-created` in descending order.
                 * @example -created
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description Filter on the tags of the companies, as `tag` `operator` `value`, in the grammar of `query`.
                 * @example region=uk && segment=small-business
                 */
                tags?: components["parameters"]["Tags"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of companies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Companies"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "create-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Name, description and tags of the new company. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyRequestBody"];
            };
        };
        responses: {
            /** @description The new company, without connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "replace-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /** @description The complete new details. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyRequestBody"];
            };
        };
        responses: {
            /** @description The company with its new details. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "delete-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No company has this id, or it is already deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "update-company": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /** @description The details to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyUpdateRequest"];
            };
        };
        responses: {
            /** @description The company after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "add-product": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Identifier of the product, as it appears in the `products` of a company that has it.
                 * @example spend-insights
                 */
                productIdentifier: components["parameters"]["ProductIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company has the product. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No company has this id, or there is no product with this identifier to switch on. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "remove-product": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Identifier of the product, as it appears in the `products` of a company that has it.
                 * @example spend-insights
                 */
                productIdentifier: components["parameters"]["ProductIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company no longer has the product. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No company has this id, or there is no product with this identifier to switch off. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "refresh-product-data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Identifier of the product, as it appears in the `products` of a company that has it.
                 * @example spend-insights
                 */
                productIdentifier: components["parameters"]["ProductIdentifier"];
            };
            cookie?: never;
        };
        /** @description The data types to refresh. Without a body, all data types of the product are refreshed. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefreshProductDataRequest"];
            };
        };
        responses: {
            /** @description The refresh was queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No company has this id, or there is no product with this identifier. Nothing was queued. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list-connections": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`, `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every query parameter is.
                 * @example name~Acme
                 */
                query?: components["parameters"]["Query"];
                /**
                 * @description Field to sort by: `created` sorts in ascending order, `-created` in descending order.
                 * @example -created
                 */
                orderBy?: components["parameters"]["OrderBy"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of connections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connections"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "create-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /** @description The integration to connect to. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnectionRequest"];
            };
        };
        responses: {
            /** @description The new connection, waiting for authorization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "delete-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection was deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No company has the first id, or none of its connections has the second. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "unlink-connection": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** @description The new status, `Unlinked`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConnectionStatus"];
            };
        };
        responses: {
            /** @description The connection with its new status. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "update-connection-authorization": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
            };
            cookie?: never;
        };
        /** @description The credentials as pairs of name and value. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionAuthorization"];
            };
        };
        responses: {
            /** @description The connection with its new authorization. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-company-access-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyAccessToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-company-syncSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings in force for the company. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanySyncSettings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "set-company-syncSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        /** @description The complete settings of the company. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanySyncSettingsRequest"];
            };
        };
        responses: {
            /** @description The settings were stored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is malformed, for instance because a setting lacks a required property. `validation` lists what to put right. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-connection-management-access-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionManagementAccessToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-connection-management-cors-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allowed origins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionManagementAllowedOrigins"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "set-connection-management-cors-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All origins to allow. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionManagementAllowedOrigins"];
            };
        };
        responses: {
            /** @description The origins that are allowed now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionManagementAllowedOrigins"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-cors-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allowed origins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionManagementAllowedOrigins"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "set-cors-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All origins to allow. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionManagementAllowedOrigins"];
            };
        };
        responses: {
            /** @description The origins that are allowed now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionManagementAllowedOrigins"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "refresh-company-data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reads were queued. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No company has this id, so nothing was queued. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "refresh-data-type": {
        parameters: {
            query?: {
                /**
                 * @description Limits the refresh to one connection of the company.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId?: components["parameters"]["ConnectionIdFilter"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the other two sources.
                 * @example invoices
                 */
                dataType: components["parameters"]["DataType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pull operation that was queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PullOperation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-company-data-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of each data type. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataStatuses"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list-pull-operations": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`, `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every query parameter is.
                 * @example name~Acme
                 */
                query?: components["parameters"]["Query"];
                /**
                 * @description Field to sort by: `created` sorts in ascending order, `-created` in descending order.
                 * @example -created
                 */
                orderBy?: components["parameters"]["OrderBy"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of pull operations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PullOperations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-pull-operation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of a data set: what one pull operation fetched for one data type. It is the `id` of the pull operation.
                 * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
                 */
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pull operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PullOperation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list-webhook-consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All webhook consumers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookConsumers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "create-webhook-consumer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The address and what to send to it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookConsumerRequest"];
            };
        };
        responses: {
            /** @description The new webhook consumer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookConsumer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "delete-webhook-consumer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the webhook consumer, as returned when it was created. This is not the id of a delivered event.
                 * @example ee2eb431-c0fa-4dc9-93fa-d29781c12bcd
                 */
                webhookId: components["parameters"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook consumer was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No webhook consumer has this id, or it is already deleted. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "rotate-zapier-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookZapierKey"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list-integrations": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`, `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every query parameter is.
                 * @example name~Acme
                 */
                query?: components["parameters"]["Query"];
                /**
                 * @description Field to sort by: `created` sorts in ascending order, `-created` in descending order.
                 * @example -created
                 */
                orderBy?: components["parameters"]["OrderBy"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of integrations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integrations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-integration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The integration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Integration"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-integrations-branding": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The images of the integration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No integration has this key, so there is no branding to show. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "update-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The complete new profile. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description The profile after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-profile-syncSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client's settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncSettings"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "update-profile-syncSettings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The complete settings of the client. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncSettingsRequest"];
            };
        };
        responses: {
            /** @description The settings were stored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description The API failed, and the settings may be stored or not. Read them before sending them again: a repeat with the same `Idempotency-Key` gets this answer once more. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list-api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All API keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "create-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The name of the key. Without one, the key has no name. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The new key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyDetails"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "delete-api-key": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the API key, not the key itself. The list of API keys holds it as `id`.
                 * @example 2f3a1c7e-8f0b-4a51-9c3d-5d1f0e6b7a90
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-read-validation-results": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of a data set: what one pull operation fetched for one data type. It is the `id` of the pull operation.
                 * @example 8220fc90-55b6-47bc-9417-48ac6ea93101
                 */
                datasetId: components["parameters"]["DatasetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors and warnings of the data set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationResult"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-create-update-model-options-by-data-type": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
                /**
                 * @description Kind of record. Names without a prefix are accounting data, `banking-` and `commerce-` mark the other two sources.
                 * @example invoices
                 */
                dataType: components["parameters"]["DataType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The description of the record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushOption"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-company-push-history": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
                /**
                 * @description Filter on the fields of the results, as `field` `operator` `value`. Operators are `=`, `!=`, `~` (contains), `>`, `<`, `>=` and `<=`. Join conditions with `&&` and `||`, group them with `{}`. The text must stay under 2,048 characters; in the address it is percent-encoded, as every query parameter is.
                 * @example name~Acme
                 */
                query?: components["parameters"]["Query"];
                /**
                 * @description Field to sort by: `created` sorts in ascending order, `-created` in descending order.
                 * @example -created
                 */
                orderBy?: components["parameters"]["OrderBy"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of push operations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushOperations"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-push-operation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Key of the push operation, as `pushOperationKey` in the answer to the write that started it.
                 * @example 43263f74-4d2b-4a8b-a0b9-4e5b1f2f6d3e
                 */
                pushOperationKey: components["parameters"]["PushOperationKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The push operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushOperation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-supplemental-data-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
                /**
                 * @description Kind of record that the supplemental data is added to. Not every data type can be extended.
                 * @example invoices
                 */
                dataType: components["parameters"]["SupplementalDataType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplementalDataConfiguration"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "configure-supplemental-data": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
                /**
                 * @description Kind of record that the supplemental data is added to. Not every data type can be extended.
                 * @example invoices
                 */
                dataType: components["parameters"]["SupplementalDataType"];
            };
            cookie?: never;
        };
        /** @description The complete configuration of the data type. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementalDataConfiguration"];
            };
        };
        responses: {
            /** @description The configuration was stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "get-custom-data-type-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom data type, as a page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomDataTypeRecords"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "configure-custom-data-type": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Key of the integration: four lowercase letters, as `key` in the answers of the integration operations.
                 * @example gbol
                 */
                platformKey: components["parameters"]["PlatformKey"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        /** @description The complete definition. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomDataTypeConfiguration"];
            };
        };
        responses: {
            /** @description The stored definition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomDataTypeConfiguration"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "refresh-custom-data-type": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pull operation that was queued. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PullOperation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "list-custom-data-type-records": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Number of results on a page. Some lists return at most 2000 even when more are asked for: continue from the `pageSize` of the answer.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the company, as `id` in the answers of the company operations. It never changes.
                 * @example 8a210b68-6988-11ed-a1eb-0242ac120002
                 */
                companyId: components["parameters"]["CompanyId"];
                /**
                 * @description Id of one of the company's connections. An id that belongs to another company is answered with 404.
                 * @example 2e9d2c44-f675-40ba-8049-353bfcb5e171
                 */
                connectionId: components["parameters"]["ConnectionId"];
                /**
                 * @description Name of the custom data type, chosen by the client. It is unique within an integration.
                 * @example bank-mandates
                 */
                customDataIdentifier: components["parameters"]["CustomDataIdentifier"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomDataTypeRecords"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            451: components["responses"]["UnavailableForLegalReasons"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
