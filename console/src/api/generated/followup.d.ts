// Generated from docs/openapi/followup.json by `npm run types`: do not edit.
export interface paths {
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live
         * @description The process turns.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description The database answers, and knows everything that is on the log.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Clock
         * @description The tenant's business time.
         */
        get: operations["read_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Operations
         * @description Is everything fine: who is alive, and what waits to be published, decided or done.
         */
        get: operations["read_operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Parked
         * @description Records that this service could not handle, the newest first.
         */
        get: operations["list_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/parked/{parked_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Parked
         * @description One of them: headers, body, and who did what. Bodies of the contacts topic are withheld.
         */
        get: operations["read_parked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/parked/{parked_id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop Parked
         * @description Never handle it, for a reason that stays with it. This is final.
         */
        post: operations["drop_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/parked/{parked_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Parked
         * @description Have this service's worker handle it again, in a moment; nobody else hears of it.
         *
         *     If it fails once more, the record is open again, with the reason as it is then.
         */
        post: operations["replay_parked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Progress
         * @description How far the service has come with what it has to publish, to handle and to do.
         */
        get: operations["read_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Attempts
         * @description What was tried, by whom, and what came of it, oldest first. A patient's: under all their ids.
         */
        get: operations["list_attempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/attributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Attributions
         * @description Attributed bookings of the caller's clinics, in the order of the appointments' ids.
         */
        get: operations["list_attributions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/protocols": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Protocols
         * @description The protocols of this release, with the chain's settings.
         */
        get: operations["list_protocols"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/protocols/{code}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Protocol
         * @description A clinician stands for this version; from then on (or from ``enabled_from``) it runs.
         */
        post: operations["approve_protocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/protocols/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview Protocol
         * @description A dry run in the caller's clinics: the contacts of these days, had the protocol been switched on at their start.
         *
         *     Counts only, at most 92 days of the past or ahead. What is known today decides who would be contacted.
         */
        get: operations["preview_protocol"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/protocols/{code}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch Protocol
         * @description Stop a protocol, or let an approved one run again from now on.
         */
        post: operations["switch_protocol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Recalls
         * @description Recalls that have fallen due, of the caller's clinics, in the order of their ids. A patient's: under all their ids.
         */
        get: operations["list_recalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recalls/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override Recall
         * @description Keep the decision; the worker carries it out. The answer's id is the decision's.
         */
        post: operations["override_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recalls/{recall_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Recall
         * @description One recall; it exists from the moment it fell due.
         */
        get: operations["read_recall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Tasks of the caller's clinics, those to call first before the others. A patient's: under all their ids.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Tasks
         * @description Tasks by person, clinic and protocol in the caller's clinics: what is open now, and what was done on these days.
         *
         *     A task is its who tried it last; what nobody has tried is counted apart. At most 366 days.
         */
        get: operations["summarise_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Task
         * @description One task, with when to call and how often it was tried.
         */
        get: operations["read_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{task_id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log Attempt
         * @description Somebody tried to reach the patient; the answer's id is the attempt's.
         */
        post: operations["log_attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Ack
         * @description The answer to a command: what it was about and the events that it published. No personal data.
         */
        Ack: {
            /**
             * Events
             * @default []
             */
            events: components["schemas"]["EventRef"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * ApproveProtocol
         * @description ``enabled_from``: what came due since then is caught up with, within the protocol's catch-up days. Default: now.
         */
        ApproveProtocol: {
            /**
             * Clinician Id
             * Format: uuid
             */
            clinician_id: string;
            /** Enabled From */
            enabled_from?: string | null;
            /** Version */
            version: number;
        };
        /**
         * AttemptItem
         * @description An attempt as the list shows it: with the name of who made it, where they were seen by name.
         */
        AttemptItem: {
            /**
             * Attempt Id
             * Format: uuid
             */
            attempt_id: string;
            /**
             * Attempted At
             * Format: date-time
             * @description A moment, in UTC.
             */
            attempted_at: string;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "phone" | "sms" | "wecom" | "in_person";
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Is Reached */
            is_reached: boolean;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "REACHED_BOOKED" | "REACHED_WILL_CALL" | "REACHED_THINKING" | "REACHED_DECLINED_PRICE" | "REACHED_DECLINED_COMPETITOR" | "REACHED_DECLINED_FEAR" | "REACHED_DECLINED_NO_NEED" | "REACHED_ALREADY_TREATED_ELSEWHERE" | "REACHED_COMPLAINT" | "REACHED_ADVERSE_EVENT" | "REACHED_CALLBACK_AT" | "REACHED_DO_NOT_CONTACT" | "NO_ANSWER" | "BUSY" | "VOICEMAIL" | "WRONG_NUMBER" | "NUMBER_INVALID" | "MESSAGE_DELIVERED" | "MESSAGE_READ" | "MESSAGE_FAILED" | "MOVED_AWAY" | "DECEASED" | "NOT_MEDICALLY_SUITABLE";
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Protocol */
            protocol: string;
            /** Staff Id */
            staff_id: string;
            /** Staff Name */
            staff_name: string | null;
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
        };
        /**
         * Attribution
         * @description A booking that followed a reached contact within the window; credited at arrival.
         */
        Attribution: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Attempt Id
             * Format: uuid
             */
            attempt_id: string;
            /**
             * Attributed At
             * Format: date-time
             * @description A moment, in UTC.
             */
            attributed_at: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Credited At */
            credited_at?: string | null;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Protocol */
            protocol: string;
            /**
             * Status
             * @enum {string}
             */
            status: "attributed" | "credited" | "revoked";
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
        };
        /** Clock */
        Clock: {
            /** Is Simulated */
            is_simulated: boolean;
            /**
             * Now
             * Format: date-time
             */
            now: string;
        };
        /**
         * Condition
         * @description What a field of the event's state must hold: one value, or one of several.
         */
        Condition: {
            /**
             * Any Of
             * @default []
             */
            any_of: (string | number)[];
            /** Equals */
            equals?: string | number | boolean | null;
        };
        /**
         * DropParked
         * @description A record that is dropped is never handled: the reason stays with it.
         */
        DropParked: {
            /** Reason */
            reason: string;
        };
        /**
         * EventRef
         * @description An event that the command brought about. ``recorded_at`` is the moment from which the chain knows it.
         */
        EventRef: {
            /**
             * Aggregate Id
             * Format: uuid
             */
            aggregate_id: string;
            /** Aggregate Type */
            aggregate_type: string;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Recorded At */
            recorded_at: string;
            /** Sequence */
            sequence: number;
            /** Type */
            type: string;
        };
        /** Header */
        Header: {
            /** Name */
            name: string;
            /**
             * Value
             * @description As UTF-8; bytes that are none stand as \xNN.
             */
            value: string;
        };
        /**
         * Interval
         * @description From the anchor day to the due day, in calendar months and then days of the clinic's zone.
         */
        Interval: {
            /**
             * Days
             * @default 0
             */
            days: number;
            /**
             * Months
             * @default 0
             */
            months: number;
        };
        /**
         * LogAttempt
         * @description One contact and its one outcome; ``callback_at`` with REACHED_CALLBACK_AT and with no other.
         */
        LogAttempt: {
            /** Callback At */
            callback_at?: string | null;
            /**
             * Channel
             * @enum {string}
             */
            channel: "phone" | "sms" | "wecom" | "in_person";
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "REACHED_BOOKED" | "REACHED_WILL_CALL" | "REACHED_THINKING" | "REACHED_DECLINED_PRICE" | "REACHED_DECLINED_COMPETITOR" | "REACHED_DECLINED_FEAR" | "REACHED_DECLINED_NO_NEED" | "REACHED_ALREADY_TREATED_ELSEWHERE" | "REACHED_COMPLAINT" | "REACHED_ADVERSE_EVENT" | "REACHED_CALLBACK_AT" | "REACHED_DO_NOT_CONTACT" | "NO_ANSWER" | "BUSY" | "VOICEMAIL" | "WRONG_NUMBER" | "NUMBER_INVALID" | "MESSAGE_DELIVERED" | "MESSAGE_READ" | "MESSAGE_FAILED" | "MOVED_AWAY" | "DECEASED" | "NOT_MEDICALLY_SUITABLE";
        };
        /** Name */
        Name: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
        /**
         * Operations
         * @description One service at one moment. Chain by chain, except processes and their lag, which all chains share.
         */
        Operations: {
            /**
             * At
             * Format: date-time
             * @description Wall time of the service's database.
             */
            at: string;
            /**
             * Is Simulated
             * @description Whether business time is a set one, which moves in steps.
             */
            is_simulated: boolean;
            /**
             * Now
             * Format: date-time
             * @description The chain's business time.
             */
            now: string;
            outbox: components["schemas"]["Outbox"];
            /** Overdue Timers */
            overdue_timers: components["schemas"]["OverdueTimers"][];
            /** Parked */
            parked: components["schemas"]["ParkedCount"][];
            /** Processes */
            processes: components["schemas"]["ProcessView"][];
            /** Service */
            service: string;
        };
        /**
         * Outbox
         * @description Events of the caller's chain that wait to be published.
         */
        Outbox: {
            /**
             * Age Seconds
             * @description Wall time since the oldest of them was recorded; 0 without any.
             */
            age_seconds: number;
            /** Rows */
            rows: number;
        };
        /**
         * OverdueTimers
         * @description Timers of the caller's chain whose due time has passed in its business time.
         */
        OverdueTimers: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
            /**
             * Oldest Due At
             * Format: date-time
             */
            oldest_due_at: string;
        };
        /**
         * OverrideRecall
         * @description Another due day for the current cycle, or no recalls for this patient (``is_disabled`` false allows them again).
         */
        OverrideRecall: {
            /** Due On */
            due_on?: string | null;
            /** Is Disabled */
            is_disabled?: boolean | null;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Protocol
             * @description Such as D-HYG.
             */
            protocol: string;
            /** Reason */
            reason: string;
        };
        /** Page[AttemptItem] */
        Page_AttemptItem_: {
            /** Items */
            items: components["schemas"]["AttemptItem"][];
            /** Next */
            next: string | null;
        };
        /** Page[Attribution] */
        Page_Attribution_: {
            /** Items */
            items: components["schemas"]["Attribution"][];
            /** Next */
            next: string | null;
        };
        /** Page[ParkedView] */
        Page_ParkedView_: {
            /** Items */
            items: components["schemas"]["ParkedView"][];
            /** Next */
            next: string | null;
        };
        /** Page[Recall] */
        Page_Recall_: {
            /** Items */
            items: components["schemas"]["Recall"][];
            /** Next */
            next: string | null;
        };
        /** Page[TaskItem] */
        Page_TaskItem_: {
            /** Items */
            items: components["schemas"]["TaskItem"][];
            /** Next */
            next: string | null;
        };
        /**
         * ParkedAction
         * @description What was done to it: `replay` and `drop` by a person, `replayed` and `failed` by the worker that tried again.
         */
        ParkedAction: {
            /**
             * Action
             * @enum {string}
             */
            action: "replay" | "replayed" | "failed" | "drop";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Note
             * @description Why it was dropped, or what went wrong again.
             */
            note: string;
            /** Role */
            role: string;
            /** User Id */
            user_id: string;
            /** User Name */
            user_name: string;
        };
        /**
         * ParkedCount
         * @description Parked records that are not decided about yet.
         */
        ParkedCount: {
            /** Count */
            count: number;
            /**
             * Oldest At
             * Format: date-time
             */
            oldest_at: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "hopeless" | "bug";
            /**
             * State
             * @enum {string}
             */
            state: "open" | "replaying";
        };
        /**
         * ParkedDetail
         * @description The record as it was on the topic, and everything that was done to it, oldest first.
         */
        ParkedDetail: {
            /** Actions */
            actions: components["schemas"]["ParkedAction"][];
            /**
             * Body
             * @description The value as UTF-8, bytes that are none as \xNN. Null: it has none, or is withheld.
             */
            body: string | null;
            /**
             * Changed At
             * Format: date-time
             * @description Since when it is in this state.
             */
            changed_at: string;
            /** Clinic Id */
            clinic_id: string | null;
            /**
             * Detail
             * @description What went wrong, at the last try.
             */
            detail: string;
            /**
             * Event Id
             * @description Null where the record does not say one.
             */
            event_id: string | null;
            /** Event Type */
            event_type: string | null;
            /** Group */
            group: string;
            /**
             * Has Tenant
             * @description False: its chain cannot be read; it is the platform's to decide.
             */
            has_tenant: boolean;
            /** Headers */
            headers: components["schemas"]["Header"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Text
             * @description Whether every byte of the value is UTF-8.
             */
            is_text: boolean;
            /**
             * Is Withheld
             * @description True on the contacts topic, whose values are names and numbers.
             */
            is_withheld: boolean;
            /** Key */
            key: string | null;
            /** Offset */
            offset: number;
            /**
             * Parked At
             * Format: date-time
             */
            parked_at: string;
            /** Partition */
            partition: number;
            /**
             * Reason
             * @enum {string}
             */
            reason: "hopeless" | "bug";
            /**
             * Size
             * @description Bytes of the value.
             */
            size: number;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "replaying" | "replayed" | "dropped";
            /** Topic */
            topic: string;
        };
        /**
         * ParkedView
         * @description A record that this service's consumer could not handle. `hopeless`: no try can help; `bug`: it failed three times.
         */
        ParkedView: {
            /**
             * Changed At
             * Format: date-time
             * @description Since when it is in this state.
             */
            changed_at: string;
            /** Clinic Id */
            clinic_id: string | null;
            /**
             * Detail
             * @description What went wrong, at the last try.
             */
            detail: string;
            /**
             * Event Id
             * @description Null where the record does not say one.
             */
            event_id: string | null;
            /** Event Type */
            event_type: string | null;
            /** Group */
            group: string;
            /**
             * Has Tenant
             * @description False: its chain cannot be read; it is the platform's to decide.
             */
            has_tenant: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Offset */
            offset: number;
            /**
             * Parked At
             * Format: date-time
             */
            parked_at: string;
            /** Partition */
            partition: number;
            /**
             * Reason
             * @enum {string}
             */
            reason: "hopeless" | "bug";
            /**
             * State
             * @enum {string}
             */
            state: "open" | "replaying" | "replayed" | "dropped";
            /** Topic */
            topic: string;
        };
        /**
         * Preview
         * @description What the protocol would have people do in these days: how many contacts, by day, step and clinic.
         */
        Preview: {
            /** Code */
            code: string;
            /** Contacts */
            contacts: number;
            /**
             * Date From
             * Format: date
             */
            date_from: string;
            /**
             * Date To
             * Format: date
             */
            date_to: string;
            /** Items */
            items: components["schemas"]["PreviewCount"][];
            /** Version */
            version: number;
        };
        /**
         * PreviewCount
         * @description ``step`` is its place among the protocol's steps, from 0.
         */
        PreviewCount: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Contacts */
            contacts: number;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Step */
            step: number;
        };
        /**
         * Problem
         * @description RFC 9457 problem details. Beside these fields a problem may carry more, which say what exactly it is about:
         *
         *     `errors` (a list of `field` and `message`) when a request is malformed, `allowed_roles` when a role is not allowed,
         *     and ids, amounts or moments that a rule compared. They are there to be shown or followed; decide by `code`.
         */
        Problem: {
            /**
             * Code
             * @description Stable: decide by this one. `docs/refusals.md` lists them all.
             */
            code: string;
            /**
             * Detail
             * @description What is the matter in this case.
             */
            detail: string;
            /**
             * Hint
             * @description What to do about it.
             */
            hint: string;
            /**
             * Status
             * @description The HTTP status.
             */
            status: number;
            /**
             * Title
             * @description The rule as a sentence; the same for every problem of this code.
             */
            title: string;
            /**
             * Type
             * @description `urn:chairflow:problem:` and the code.
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * ProcessView
         * @description An API or worker process, as it said itself when it was last seen.
         */
        ProcessView: {
            /**
             * Broker Is Up
             * @description Whether Kafka answers it; null: it needs no Kafka.
             */
            broker_is_up: boolean | null;
            /**
             * Crashes
             * @description How often in a row it was started again without having stopped.
             */
            crashes: number;
            /** Instance */
            instance: string;
            /**
             * Is Gone
             * @description It has not been seen for 20 seconds. Forgotten after a day.
             */
            is_gone: boolean;
            /**
             * Is Held
             * @description Twenty records in a row failed: it takes no more of them.
             */
            is_held: boolean;
            /**
             * Is Stuck
             * @description Records wait, Kafka answers, and nothing has moved for a minute.
             */
            is_stuck: boolean;
            /**
             * Kind
             * @enum {string}
             */
            kind: "api" | "worker";
            /**
             * Lag
             * @description Records that it has not consumed yet, by topic.
             */
            lag: {
                [key: string]: number;
            };
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Version */
            version: string;
        };
        /**
         * Progress
         * @description What is still on its way in this service. Settled: the three counts are 0 and positions reach the heads.
         */
        Progress: {
            /** Due Timers */
            due_timers: number;
            /** Heads */
            heads: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            /** Marks */
            marks: number;
            /** Outbox */
            outbox: number;
            /** Positions */
            positions: {
                [key: string]: {
                    [key: string]: number;
                };
            };
        };
        /**
         * Protocol
         * @description A versioned protocol. ``hold_out_permille`` of the patients are left alone, to compare with.
         */
        Protocol: {
            /**
             * Anchor
             * @enum {string}
             */
            anchor: "performed_at" | "no_show_marked_at" | "quoted_at";
            /**
             * Catch Up Days
             * @default 60
             */
            catch_up_days: number;
            /** Code */
            code: string;
            /**
             * Hold Out Permille
             * @default 0
             */
            hold_out_permille: number;
            /**
             * @default {
             *       "days": 0,
             *       "months": 0
             *     }
             */
            interval: components["schemas"]["Interval"];
            name: components["schemas"]["Name"];
            /**
             * Owner Role
             * @enum {string}
             */
            owner_role: "customer_service" | "front_desk" | "nurse" | "doctor" | "consultant";
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "clinical-safety" | "appointment" | "clinical-followup" | "finance" | "recall" | "feedback" | "marketing" | "greeting";
            /** Steps */
            steps: components["schemas"]["Step"][];
            /** Stop */
            stop: ("anchor_withdrawn" | "performed" | "came" | "disabled" | "person_gone" | "declined" | "booked")[];
            trigger: components["schemas"]["Trigger"];
            /**
             * Trigger Codes
             * @default []
             */
            trigger_codes: string[];
            /** Version */
            version: number;
            /** Window Days */
            window_days: number;
        };
        /**
         * ProtocolItem
         * @description A protocol of this release and what the chain has made of it.
         */
        ProtocolItem: {
            /** Approved At */
            approved_at: string | null;
            /** Approved By */
            approved_by: string | null;
            /** Approved Version */
            approved_version: number | null;
            /** Code */
            code: string;
            definition: components["schemas"]["Protocol"];
            /** Is On */
            is_on: boolean;
            /** Running From */
            running_from: string | null;
        };
        /** Protocols */
        Protocols: {
            /** Items */
            items: components["schemas"]["ProtocolItem"][];
            /** Next */
            next?: null;
        };
        /**
         * Recall
         * @description A patient is due back: one per patient, protocol and cycle, published when due and not when planned.
         *
         *     ``trigger_codes`` are the products whose performance satisfies it; ``business_date`` is the due day.
         */
        Recall: {
            /**
             * Anchor Procedure Id
             * Format: uuid
             */
            anchor_procedure_id: string;
            /**
             * Anchored On
             * Format: date
             */
            anchored_on: string;
            /** Appointment Id */
            appointment_id?: string | null;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Closed Reason */
            closed_reason?: string | null;
            /** Cycle */
            cycle: number;
            /**
             * Due At
             * Format: date-time
             * @description A moment, in UTC.
             */
            due_at: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Protocol */
            protocol: string;
            /** Protocol Version */
            protocol_version: number;
            /**
             * Recall Id
             * Format: uuid
             */
            recall_id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "due" | "scheduled" | "satisfied" | "closed";
            /** Trigger Codes */
            trigger_codes: string[];
        };
        /**
         * Role
         * @enum {string}
         */
        Role: "front_desk" | "consultant" | "doctor" | "nurse" | "cashier" | "finance" | "customer_service" | "clinic_manager" | "operations_director" | "owner" | "administrator";
        /**
         * Step
         * @description One contact: ``days`` from the due day at 09:00 local, or ``minutes`` from the anchor moment.
         */
        Step: {
            /** Days */
            days?: number | null;
            /** Minutes */
            minutes?: number | null;
            name: components["schemas"]["Name"];
            /**
             * Recall
             * @default false
             */
            recall: boolean;
        };
        /** SwitchProtocol */
        SwitchProtocol: {
            /** Is On */
            is_on: boolean;
        };
        /**
         * TaskItem
         * @description A task as the list shows it: when to call, how often it was tried, and what came of the last attempt.
         */
        TaskItem: {
            /** Attempts */
            attempts: number;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Call At
             * Format: date-time
             */
            call_at: string;
            /** Cancelled Reason */
            cancelled_reason?: string | null;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Due At
             * Format: date-time
             * @description A moment, in UTC.
             */
            due_at: string;
            /**
             * Enrolment Id
             * Format: uuid
             */
            enrolment_id: string;
            /** Last Outcome */
            last_outcome: ("REACHED_BOOKED" | "REACHED_WILL_CALL" | "REACHED_THINKING" | "REACHED_DECLINED_PRICE" | "REACHED_DECLINED_COMPETITOR" | "REACHED_DECLINED_FEAR" | "REACHED_DECLINED_NO_NEED" | "REACHED_ALREADY_TREATED_ELSEWHERE" | "REACHED_COMPLAINT" | "REACHED_ADVERSE_EVENT" | "REACHED_CALLBACK_AT" | "REACHED_DO_NOT_CONTACT" | "NO_ANSWER" | "BUSY" | "VOICEMAIL" | "WRONG_NUMBER" | "NUMBER_INVALID" | "MESSAGE_DELIVERED" | "MESSAGE_READ" | "MESSAGE_FAILED" | "MOVED_AWAY" | "DECEASED" | "NOT_MEDICALLY_SUITABLE") | null;
            /** Last Tried At */
            last_tried_at: string | null;
            /** Outcome */
            outcome?: ("REACHED_BOOKED" | "REACHED_WILL_CALL" | "REACHED_THINKING" | "REACHED_DECLINED_PRICE" | "REACHED_DECLINED_COMPETITOR" | "REACHED_DECLINED_FEAR" | "REACHED_DECLINED_NO_NEED" | "REACHED_ALREADY_TREATED_ELSEWHERE" | "REACHED_COMPLAINT" | "REACHED_ADVERSE_EVENT" | "REACHED_CALLBACK_AT" | "REACHED_DO_NOT_CONTACT" | "NO_ANSWER" | "BUSY" | "VOICEMAIL" | "WRONG_NUMBER" | "NUMBER_INVALID" | "MESSAGE_DELIVERED" | "MESSAGE_READ" | "MESSAGE_FAILED" | "MOVED_AWAY" | "DECEASED" | "NOT_MEDICALLY_SUITABLE") | null;
            /** Owner Role */
            owner_role: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Protocol */
            protocol: string;
            /**
             * Status
             * @enum {string}
             */
            status: "due" | "completed" | "cancelled";
            /** Step */
            step: number;
            /**
             * Task Id
             * Format: uuid
             */
            task_id: string;
        };
        /**
         * Team
         * @description ``names``: by ``staff_id``, as their token named them when they last contacted somebody.
         */
        Team: {
            /**
             * Date From
             * Format: date
             */
            date_from: string;
            /**
             * Date To
             * Format: date
             */
            date_to: string;
            /** Items */
            items: components["schemas"]["TeamCount"][];
            /** Names */
            names: {
                [key: string]: string;
            };
        };
        /**
         * TeamCount
         * @description What one person has open and has done, at one clinic on one protocol. Nobody: tasks that nobody has tried yet.
         */
        TeamCount: {
            /**
             * Attempts
             * @description Contacts of these days.
             */
            attempts: number;
            /**
             * Attributed
             * @description Bookings of these days that followed a contact.
             */
            attributed: number;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Credited
             * @description Of the bookings: the patient came.
             */
            credited: number;
            /**
             * Done
             * @description Tasks that a contact of these days completed.
             */
            done: number;
            /**
             * Done Today
             * @description Tasks that a contact of today completed.
             */
            done_today: number;
            /**
             * Due Today
             * @description Of the open: to call today, on the clinic's calendar.
             */
            due_today: number;
            /**
             * Open
             * @description Tasks that are due, whenever they are to be called.
             */
            open: number;
            /**
             * Overdue
             * @description Of the open: to call on an earlier day.
             */
            overdue: number;
            /** Protocol */
            protocol: string;
            /**
             * Reached
             * @description Of the contacts: somebody answered, or the message arrived.
             */
            reached: number;
            /**
             * Staff Id
             * @description Who tried the task last; null while nobody has.
             */
            staff_id: string | null;
        };
        /**
         * Trigger
         * @description The event type that enrols, if its state fulfils every condition.
         */
        Trigger: {
            /** Event */
            event: string;
            /**
             * Where
             * @default {}
             */
            where: {
                [key: string]: components["schemas"]["Condition"];
            };
        };
    };
    responses: {
        /** @description None of the caller's roles may do this; `allowed_roles` names those that may. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request does not fit its schema, or a rule about its values; `errors` names the fields. */
        Malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It does not exist, or lies outside the caller's clinics: the answer is the same. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rule refuses this in the present state of things; `code` names the rule. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no valid token. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database, or a service that knows a fact, does not answer. Nothing was changed. */
        Unavailable: {
            headers: {
                /** @description Seconds after which to send the same again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description The database does not answer, or was restored just now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_operations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_parked: {
        parameters: {
            query?: {
                state?: ("open" | "replaying" | "replayed" | "dropped") | null;
                limit?: number;
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ParkedView_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_parked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                parked_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedDetail"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    drop_parked: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                parked_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropParked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ack"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    replay_parked: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                parked_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ack"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_attempts: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                task_id?: string | null;
                patient_id?: string | null;
                staff_id?: string | null;
                date_from?: string | null;
                date_to?: string | null;
                limit?: number;
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AttemptItem_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_attributions: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                limit?: number;
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Attribution_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_protocols: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Protocols"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    approve_protocol: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                /** @description Such as D-HYG. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveProtocol"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ack"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    preview_protocol: {
        parameters: {
            query: {
                date_from: string;
                date_to: string;
            };
            header?: never;
            path: {
                /** @description Such as D-HYG. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    switch_protocol: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                /** @description Such as D-HYG. */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchProtocol"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ack"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_recalls: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                status?: ("due" | "scheduled" | "satisfied" | "closed") | null;
                patient_id?: string | null;
                /** @description The first clinic-local day on which it fell due. */
                due_from?: string | null;
                /** @description The last one. */
                due_to?: string | null;
                limit?: number;
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Recall_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    override_recall: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRecall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ack"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_recall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recall_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recall"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                patient_id?: string | null;
                status?: ("due" | "completed" | "cancelled") | null;
                protocol?: string | null;
                /** @description Whose task it is by the protocol. */
                owner_role?: components["schemas"]["Role"] | null;
                /** @description Only those to call by then. */
                until?: string | null;
                /** @description Whom they belong to: who tried them last. */
                staff_id?: string | null;
                /** @description Whether nobody has tried them yet. */
                is_untried?: boolean | null;
                limit?: number;
                after?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskItem_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    summarise_tasks: {
        parameters: {
            query: {
                date_from: string;
                date_to: string;
                clinic_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_task: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskItem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    log_attempt: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogAttempt"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ack"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
}
