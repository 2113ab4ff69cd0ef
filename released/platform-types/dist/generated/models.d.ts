import type { components } from "./openapi.ts";
/** One page of the client's companies. */
export type Companies = components["schemas"]["Companies"];
/**
 * Where a page stands in the list it was cut from. Every paged list is this and its `results`; the
 * last page has no `_links.next`.
 */
export type PagingInfo = components["schemas"]["PagingInfo"];
/**
 * Links between the pages of a list, in the manner of HAL. They keep the filter, the order and the
 * page size.
 */
export type PagingLinks = components["schemas"]["PagingLinks"];
/** One link of a list. */
export type PagingLink = components["schemas"]["PagingLink"];
/**
 * A business whose data the client reads or writes, with its connections. A company exists from the
 * moment the client creates it, before it has linked anything.
 */
export type Company = components["schemas"]["Company"];
/** A company without its connections, as an event reports it. */
export type CompanySummary = components["schemas"]["CompanySummary"];
/**
 * A date and time of ISO 8601 in one of three forms: with `Z` for UTC, with an offset, or with no
 * zone at all. A value without a zone does not say which instant it means, so keep it as text.
 */
export type DateTime = components["schemas"]["DateTime"];
/**
 * Labels of the client's own on a company, by name: at most 10, each value at most 100 characters.
 * Tags can be filtered on when companies are listed, and webhook consumers can be limited to them.
 */
export type CompanyTags = components["schemas"]["CompanyTags"];
/**
 * The few facts by which another object names a company. Fetch the company by its `id` for the
 * rest.
 */
export type CompanyReference = components["schemas"]["CompanyReference"];
/** Addresses at which a person can look at the company. */
export type CompanyReferenceLinks = components["schemas"]["CompanyReferenceLinks"];
/**
 * The link between a company and one accounting package, bank or shop it uses. It starts as
 * `PendingAuth` and serves data once the company has granted access.
 */
export type Connection = components["schemas"]["Connection"];
/**
 * The kind of software behind a connection or an integration.
 *
 * - `Accounting`: an accounting package or an enterprise resource planning system.
 * - `Banking`: a bank, or a service that reads bank accounts.
 * - `BankFeed`: a feed that delivers bank transactions into an accounting package.
 * - `Commerce`: a shop, a point of sale or a payment provider.
 * - `Expense`: a service for the expenses of a business.
 * - `Other`: none of these.
 * - `Unknown`: not classified yet.
 */
export type SourceType = components["schemas"]["SourceType"];
/**
 * Whether a connection can be used.
 *
 * - `PendingAuth`: created, and waiting for the company to grant access.
 * - `Linked`: access is granted and data can be pulled and written.
 * - `Unlinked`: switched off by the client or the company. Data pulled before stays available.
 * - `Deauthorized`: access was granted once and has been lost, for example because it was withdrawn
 * in the
 *   linked software. The company has to grant it again.
 */
export type ConnectionStatus = components["schemas"]["ConnectionStatus"];
/** A failure met by a connection, such as a refused sign-in to the linked software. */
export type ConnectionError = components["schemas"]["ConnectionError"];
/**
 * Whether a failure of a connection still stands.
 *
 * - `Active`: the connection still fails for this reason.
 * - `Resolved`: the connection has worked again since.
 */
export type ConnectionErrorStatus = components["schemas"]["ConnectionErrorStatus"];
/**
 * Details that only the linked software knows, such as the name under which the company is kept
 * there. Keys and values differ from one integration to the next, so read them with care.
 */
export type ConnectionInfo = components["schemas"]["ConnectionInfo"];
/** Why a call failed. Every error the API itself answers with has this body; a proxy's may not. */
export type ErrorMessage = components["schemas"]["ErrorMessage"];
/** What is wrong in a refused request, null when the request failed for another reason. */
export type ErrorValidation = components["schemas"]["ErrorValidation"];
/** One finding about the content of a request or of a pushed record. */
export type ValidationItem = components["schemas"]["ValidationItem"];
/** The company to create, or the whole of what replaces an existing one. */
export type CompanyRequestBody = components["schemas"]["CompanyRequestBody"];
/** The changes to make to a company. A property that is left out keeps its value. */
export type CompanyUpdateRequest = components["schemas"]["CompanyUpdateRequest"];
/** What to pull for a product. Without a body everything the product reads is pulled. */
export type RefreshProductDataRequest = components["schemas"]["RefreshProductDataRequest"];
/** One page of the connections of a company. */
export type Connections = components["schemas"]["Connections"];
/**
 * The connection to create. It starts as `PendingAuth`; the company then grants access at its
 * `linkUrl`.
 */
export type CreateConnectionRequest = components["schemas"]["CreateConnectionRequest"];
/** Key of an integration, four lower-case letters. It names the integration in paths and queries. */
export type PlatformKey = components["schemas"]["PlatformKey"];
/** The status to give a connection. `Unlinked` switches it off and keeps the data pulled so far. */
export type UpdateConnectionStatus = components["schemas"]["UpdateConnectionStatus"];
/**
 * What the linked software needs to know to grant access again, by name. Which names it expects,
 * such as the parameters its sign-in page adds to the redirect, depends on the integration.
 */
export type ConnectionAuthorization = components["schemas"]["ConnectionAuthorization"];
/**
 * A short-lived token with which an embedded user interface acts for one company. Fetch it on the
 * server and hand only the token to the browser.
 */
export type CompanyAccessToken = components["schemas"]["CompanyAccessToken"];
/** The rules by which the data of one company is pulled. */
export type CompanySyncSettings = components["schemas"]["CompanySyncSettings"];
/**
 * When and how far back one data type is pulled. The start is given either as a date
 * (`syncFromUtc`) or as a number of months (`syncFromWindow`).
 */
export type SyncSetting = components["schemas"]["SyncSetting"];
/**
 * A kind of record that can be pulled or written. The prefix tells the kind of software it comes
 * from.
 *
 * - No prefix: accounting.
 * - `banking-`: bank accounts and their transactions.
 * - `commerce-`: shops, points of sale and payment providers.
 */
export type DataType = components["schemas"]["DataType"];
/** The rules by which the data of one company is to be pulled from now on. */
export type CompanySyncSettingsRequest = components["schemas"]["CompanySyncSettingsRequest"];
/** A token for the embedded connection-management screen of one company, valid for one hour. */
export type ConnectionManagementAccessToken = components["schemas"]["ConnectionManagementAccessToken"];
/** The web origins whose pages may call the API from a browser with an access token. */
export type ConnectionManagementAllowedOrigins = components["schemas"]["ConnectionManagementAllowedOrigins"];
/**
 * One pull of one data type through one connection. It runs after the call that asked for it has
 * been answered; watch `isCompleted` and `isErrored`, or the event `read.completed`, for its end.
 */
export type PullOperation = components["schemas"]["PullOperation"];
/**
 * How far a pull has come. A pull passes through the working statuses from top to bottom and ends
 * in one of
 * the others.
 *
 * Working:
 * - `Initial`: asked for, nothing done yet.
 * - `Queued`: waiting to fetch.
 * - `Fetching`: reading from the linked software.
 * - `MapQueued`, `Mapping`: waiting to be, and being, turned into the common model.
 * - `ProcessingQueued`, `Processing`: waiting to be, and being, enriched and stored.
 * - `ValidationQueued`, `Validating`: waiting to be, and being, checked against the validation
 * rules.
 *
 * Ended well:
 * - `Complete`: the data is there.
 *
 * Ended with an error:
 * - `FetchError`, `MapError`, `ProcessingError`, `ValidationError`: the step of that name failed.
 * - `InternalError`: something failed on the side of the API.
 * - `AuthError`: the linked software refused the connection's credentials.
 * - `PermissionsError`: the credentials do not reach this data type.
 * - `RateLimitError`: the linked software allowed no more calls.
 * - `PrerequisiteNotMet`: something this data type depends on is missing.
 *
 * Ended without an attempt:
 * - `Cancelled`: called off before it ended.
 * - `NotSupported`: the integration does not offer this data type.
 */
export type PullStatus = components["schemas"]["PullStatus"];
/**
 * How up to date each data type of a company is. A data type is null or absent when the connections
 * of the company do not offer it.
 */
export type DataStatuses = components["schemas"]["DataStatuses"];
/** How up to date one data type of a company is. */
export type DataStatus = components["schemas"]["DataStatus"];
/** One page of the pull operations of a company. */
export type PullOperations = components["schemas"]["PullOperations"];
/**
 * All webhook consumers of the client, in one answer. There are at most 50, so the list has no
 * pages.
 */
export type WebhookConsumers = components["schemas"]["WebhookConsumers"];
/** A subscription to events, as it stands. Events are posted to its `url`. */
export type WebhookConsumer = components["schemas"]["WebhookConsumer"];
/** A subscription to events. */
export type CreateWebhookConsumerRequest = components["schemas"]["CreateWebhookConsumerRequest"];
/** The key with which the client's Zapier account subscribes to events. */
export type WebhookZapierKey = components["schemas"]["WebhookZapierKey"];
/** One page of the integrations. */
export type Integrations = components["schemas"]["Integrations"];
/** A piece of accounting, banking or commerce software that companies can be connected to. */
export type Integration = components["schemas"]["Integration"];
/** What an integration can do with one data type. */
export type DataTypeFeature = components["schemas"]["DataTypeFeature"];
/** One thing an integration can do with a data type, and how finished that is. */
export type SupportedFeature = components["schemas"]["SupportedFeature"];
/**
 * Something an integration can do with the records of a data type.
 *
 * - `Get`: pull them.
 * - `Post`, `Put`, `Delete`: create, change and delete them in the linked software.
 * - `Categorization`: assign them to categories.
 * - `GetAsPdf`: fetch one as a PDF.
 * - `GetAttachments`, `GetAttachment`, `DownloadAttachment`: list the files attached to one, look
 * at one of
 *   the files, and fetch its content.
 * - `UploadAttachment`: attach a file to one.
 */
export type FeatureType = components["schemas"]["FeatureType"];
/**
 * How finished a feature of an integration is.
 *
 * - `Release`: ready for production.
 * - `Alpha`, `Beta`: being tried out, first with few and then with all. It may still change.
 * - `Deprecated`: works, and will be taken away.
 * - `NotSupported`: the linked software does not allow it.
 * - `NotImplemented`: possible, and not built.
 */
export type FeatureState = components["schemas"]["FeatureState"];
/** The images with which a user interface presents an integration. */
export type Branding = components["schemas"]["Branding"];
/** The logo of an integration in the two proportions that layouts need. */
export type BrandingLogo = components["schemas"]["BrandingLogo"];
/** One picture of an integration's branding. */
export type BrandingImage = components["schemas"]["BrandingImage"];
/**
 * Where a picture is found and what it says to those who cannot see it, as in an HTML `img`
 * element.
 */
export type BrandingImageSource = components["schemas"]["BrandingImageSource"];
/** The image of a "connect" button, one for each state of the button. */
export type BrandingButton = components["schemas"]["BrandingButton"];
/** How the client appears to the companies it works with. */
export type Profile = components["schemas"]["Profile"];
/** The rules by which data is pulled for every company that has none of its own. */
export type SyncSettings = components["schemas"]["SyncSettings"];
/** Identifies the client, that is, the account whose API key makes the calls. */
export type ClientId = components["schemas"]["ClientId"];
/** The rules by which data is to be pulled from now on for every company that has none of its own. */
export type SyncSettingsRequest = components["schemas"]["SyncSettingsRequest"];
/** All API keys of the client, in one answer. A client holds at most 10, so the list has no pages. */
export type ApiKeys = components["schemas"]["ApiKeys"];
/** An API key of the client. */
export type ApiKeyDetails = components["schemas"]["ApiKeyDetails"];
/** The API key to create. */
export type CreateApiKey = components["schemas"]["CreateApiKey"];
/** What the validation rules found in one data set. Two empty lists mean that all is well. */
export type ValidationResult = components["schemas"]["ValidationResult"];
/** One finding of a validation rule in a data set. */
export type ValidationResultItem = components["schemas"]["ValidationResultItem"];
/**
 * What a record of one data type must look like to be written through one connection. It follows
 * the rules of the linked software and the company's own data, so ask again rather than keep it for
 * long.
 */
export type PushOption = components["schemas"]["PushOption"];
/**
 * Type of a value to be written.
 *
 * - `String`, `Number`, `Boolean`, `Array`, `Object`: the JSON type of that name.
 * - `DateTime`: a string that holds a date and time.
 * - `File`: the content of a file.
 * - `MultiPart`: a form of several parts, some of them files.
 */
export type PushOptionType = components["schemas"]["PushOptionType"];
/** The properties of a record to be written, or of an object within it, by name. */
export type PushOptionProperties = components["schemas"]["PushOptionProperties"];
/**
 * What one property of a record must look like to be written. A property that is an object, or a
 * list of them, has `properties` of its own, to any depth.
 */
export type PushOptionProperty = components["schemas"]["PushOptionProperty"];
/** One of the values a property can be given. */
export type PushOptionChoice = components["schemas"]["PushOptionChoice"];
/** Rules of the linked software that a type cannot express, in words. */
export type PushOptionValidation = components["schemas"]["PushOptionValidation"];
/** One rule of the linked software. */
export type PushFieldValidation = components["schemas"]["PushFieldValidation"];
/** One page of the push operations of a company. */
export type PushOperations = components["schemas"]["PushOperations"];
/**
 * One write to the linked software of a company. It starts as `Pending` and ends as `Success`,
 * `Failed` or `TimedOut`; an event announces the end.
 */
export type PushOperation = components["schemas"]["PushOperation"];
/** One thing a write did in the linked software. */
export type PushOperationChange = components["schemas"]["PushOperationChange"];
/**
 * What a write did to a record.
 *
 * - `Created`, `Modified`, `Deleted`: the record itself was written.
 * - `AttachmentUploaded`: a file was attached to it.
 * - `Unknown`: the linked software does not tell.
 */
export type PushChangeType = components["schemas"]["PushChangeType"];
/** The record that a write touched. */
export type PushRecordReference = components["schemas"]["PushRecordReference"];
/**
 * How far a write has come.
 *
 * - `Pending`: on its way, possibly for long, as when the software runs on a computer that is off.
 * - `Success`: the linked software accepted it.
 * - `Failed`: it was refused, by the API or by the linked software.
 * - `TimedOut`: it was given up because the linked software took too long.
 */
export type PushOperationStatus = components["schemas"]["PushOperationStatus"];
/** What the integration found wrong in a record that was pushed to it. */
export type PushValidation = components["schemas"]["PushValidation"];
/** A data type that can carry properties in addition to those of the common model. */
export type SupplementalDataType = components["schemas"]["SupplementalDataType"];
/**
 * Properties of the linked software that one data type of an integration carries in addition to
 * those of the common model.
 */
export type SupplementalDataConfiguration = components["schemas"]["SupplementalDataConfiguration"];
/** One place of the linked software to read additional properties from and to write them to. */
export type SupplementalDataSource = components["schemas"]["SupplementalDataSource"];
/**
 * Which values of the linked software to use, and under which names. Each key is a name of the
 * client's choice, each value the path of a property in the data source.
 */
export type DataSourceFields = components["schemas"]["DataSourceFields"];
/**
 * One page of the records of a custom data type. It carries no links: the last page is the one with
 * which `totalResults` is reached.
 */
export type CustomDataTypeRecords = components["schemas"]["CustomDataTypeRecords"];
/** One record of a custom data type. */
export type CustomDataTypeRecord = components["schemas"]["CustomDataTypeRecord"];
/** When a record was last pulled with a change. */
export type CustomDataTypeModifiedDate = components["schemas"]["CustomDataTypeModifiedDate"];
/**
 * A data type of the client's own: which records of an integration's software it consists of, and
 * what is kept of each.
 */
export type CustomDataTypeConfiguration = components["schemas"]["CustomDataTypeConfiguration"];
/**
 * Body of the events `company.created` and `company.deleted`. For a deleted company the payload is
 * its last state.
 */
export type CompanyWebhook = components["schemas"]["CompanyWebhook"];
/**
 * What every event has in common; each event adds its `payload`. Delivery is at least once, so the
 * same event can arrive again.
 */
export type WebhookEnvelope = components["schemas"]["WebhookEnvelope"];
/**
 * Body of the events `company.product.added` and `company.product.removed`: a product was switched
 * on or off for a company.
 */
export type CompanyProductWebhook = components["schemas"]["CompanyProductWebhook"];
/** A company and the product that was switched on or off for it. */
export type CompanyProductEvent = components["schemas"]["CompanyProductEvent"];
/**
 * Body of the events `connection.created`, `connection.connected`, `connection.failed`,
 * `connection.disconnected`, `connection.reconnected` and `connection.deleted`.
 */
export type ConnectionWebhook = components["schemas"]["ConnectionWebhook"];
/** A connection to which something happened, and the company it belongs to. */
export type ConnectionEvent = components["schemas"]["ConnectionEvent"];
/**
 * Body of the events `read.completed` and `read.completed.initial`: a pull of one or more data
 * types has ended. The second is sent for the first pull of a company only.
 */
export type ReadCompletedWebhook = components["schemas"]["ReadCompletedWebhook"];
/** A pull that has ended, with the outcome of each data type. */
export type ReadCompletedEvent = components["schemas"]["ReadCompletedEvent"];
/** The outcome of a pull for one data type of one connection. */
export type ReadDataType = components["schemas"]["ReadDataType"];
/** A problem met while a data type was pulled. */
export type ReadIssue = components["schemas"]["ReadIssue"];
/** Addresses at which a person can find out more about a problem. */
export type ReadIssueLinks = components["schemas"]["ReadIssueLinks"];
/**
 * Body of the events `{dataType}.write.successful` and `{dataType}.write.unsuccessful`: a write has
 * ended. The event type begins with the data type that was written, as in
 * `invoices.write.successful`.
 */
export type DataTypeWriteWebhook = components["schemas"]["DataTypeWriteWebhook"];
/** A write that has ended, with its outcome. */
export type DataTypeWriteEvent = components["schemas"]["DataTypeWriteEvent"];
/**
 * What a write was asked to do.
 *
 * - `Create`, `Update`, `Delete`: create, change or delete a record.
 * - `UploadAttachment`: attach a file to a record.
 */
export type PushOperationType = components["schemas"]["PushOperationType"];
/** A record as the linked software knows it after a write. */
export type WrittenRecord = components["schemas"]["WrittenRecord"];
/**
 * Body of the events `client.rateLimit.reached` and `client.rateLimit.reset`: the client used up
 * its daily quota of calls, or the quota is whole again.
 */
export type ClientRateLimitWebhook = components["schemas"]["ClientRateLimitWebhook"];
/** The state of the client's daily quota of calls. */
export type ClientRateLimitEvent = components["schemas"]["ClientRateLimitEvent"];
