// Generated from docs/openapi/analytics.json by `npm run types`: do not edit.
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
    "/v1/admin/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Numbers
         * @description Marks that wait, freshness of the last ten minutes, restatements of the last 14 days, the last verifications.
         */
        get: operations["read_numbers"];
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
    "/v1/admin/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Verification
         * @description Keep what a verification found, so that the operations page shows when there was one.
         */
        post: operations["add_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Board
         * @description Every KPI of the chain or of one clinic over a range of days (the last thirty if not said).
         */
        get: operations["read_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Clinics
         * @description Every KPI of each clinic side by side, over a range of days (the last thirty if not said).
         */
        get: operations["compare_clinics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Events
         * @description The chain's events as they became known, newest first, each with what it posted to which number.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Event
         * @description One event, its aggregate's state after it, and its postings.
         */
        get: operations["read_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Kpis
         * @description Every KPI in its newest version: what it means and how it is computed.
         */
        get: operations["list_kpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis/{kpi}/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cells
         * @description Cells by clinic and day: now, as known at a moment, or as first reported (up to each cell's close).
         *
         *     A cell that has not closed yet is not reported for good: ``is_closed`` is false.
         */
        get: operations["list_cells"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis/{kpi}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain Kpi
         * @description The postings and events that make up a number.
         */
        get: operations["explain_kpi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/restatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Restatements
         * @description Numbers that changed after their cell had closed: from, to, and because of which event.
         */
        get: operations["list_restatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Changes
         * @description Server-sent events: ``changed`` whenever numbers move, ``ping`` every fifteen seconds.
         */
        get: operations["stream_changes"];
        put?: never;
        post?: never;
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
         * AgeBand
         * @description Open quotes by the age of the quote in days, at the end of the range.
         */
        AgeBand: {
            /**
             * Band
             * @enum {string}
             */
            band: "0-7" | "8-30" | "31-90" | ">90";
            /**
             * Numerator
             * @description In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken).
             */
            numerator: number;
        };
        /**
         * Amount
         * @description A number, in the KPI's unit.
         */
        Amount: {
            /**
             * Denominator
             * @description What a ratio is taken of, in the KPI's unit; null where the KPI is no ratio. 0 means that there is no rate to show, and not a rate of 0.
             */
            denominator: number | null;
            /**
             * Numerator
             * @description In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken).
             */
            numerator: number;
        };
        /**
         * Board
         * @description Every KPI of the chain, or of one clinic, over a range of days.
         */
        Board: {
            /**
             * As Of
             * Format: date-time
             * @description The chain's business time.
             */
            as_of: string;
            /** Clinics */
            clinics: components["schemas"]["ClinicView"][];
            /**
             * Complete Until
             * Format: date-time
             * @description Everything that analytics heard of up to this business time is in the numbers.
             */
            complete_until: string;
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
            /**
             * First Known At
             * @description When the chain learnt its first fact; null: none yet.
             */
            first_known_at: string | null;
            /**
             * Freshness Seconds
             * @description Wall time from a record's timestamp on the topic to its derived cell: the slowest of the last minute. Null: nothing was derived in that minute.
             */
            freshness_seconds: number | null;
            /** Tiles */
            tiles: components["schemas"]["Tile"][];
        };
        /**
         * CellAmount
         * @description One number of one clinic and day.
         */
        CellAmount: {
            /**
             * Business Date
             * Format: date
             * @description The clinic-local day that the number belongs to.
             */
            business_date: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Closes At
             * @description When the cell closes; null while the clinic's zone has not arrived.
             */
            closes_at: string | null;
            /**
             * Denominator
             * @description What a ratio is taken of, in the KPI's unit; null where the KPI is no ratio. 0 means that there is no rate to show, and not a rate of 0.
             */
            denominator: number | null;
            /**
             * Dim
             * @description The dimension by which the cell is cut; empty for the total.
             */
            dim: string;
            /**
             * Dim Value
             * @description The dimension's value; empty for the total, and for what has no value.
             */
            dim_value: string;
            /**
             * Is Closed
             * @description At the view's moment (`known_at`, else now) the close has passed. What is not closed is still being reported; what changes after the close is a restatement.
             */
            is_closed: boolean;
            /**
             * Numerator
             * @description In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken).
             */
            numerator: number;
        };
        /** Cells */
        Cells: {
            /** Items */
            items: components["schemas"]["CellAmount"][];
        };
        /**
         * ClinicNumber
         * @description One KPI of one clinic over the range.
         */
        ClinicNumber: {
            /**
             * Denominator
             * @description What a ratio is taken of, in the KPI's unit; null where the KPI is no ratio. 0 means that there is no rate to show, and not a rate of 0.
             */
            denominator: number | null;
            /**
             * Kpi
             * @description The KPI's id, such as K17; `GET /v1/kpis` explains it.
             */
            kpi: string;
            /**
             * Numerator
             * @description In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken).
             */
            numerator: number;
            /** @description The same length of time just before, as it was known the same length of time ago, so that what is still going on is compared with what had as much left to come. Of a balance: what it was when the range began. Null: nothing but imported history. */
            previous: components["schemas"]["Amount"] | null;
        };
        /** ClinicNumbers */
        ClinicNumbers: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Numbers */
            numbers: components["schemas"]["ClinicNumber"][];
        };
        /** ClinicView */
        ClinicView: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Currency
             * @description ISO 4217; money of this clinic is in its minor units.
             */
            currency: string;
            /** Is Sandbox */
            is_sandbox: boolean;
            /** Name */
            name: string;
            /**
             * Zone
             * @description IANA time zone; its local date is the business date.
             */
            zone: string;
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
         * Comparison
         * @description Every KPI of each clinic over the same days.
         */
        Comparison: {
            /**
             * As Of
             * Format: date-time
             * @description The chain's business time.
             */
            as_of: string;
            /** Items */
            items: components["schemas"]["ClinicNumbers"][];
        };
        /** DayAmount */
        DayAmount: {
            /**
             * Date
             * Format: date
             * @description The clinic-local day that the number belongs to.
             */
            date: string;
            /**
             * Denominator
             * @description What a ratio is taken of, in the KPI's unit; null where the KPI is no ratio. 0 means that there is no rate to show, and not a rate of 0.
             */
            denominator: number | null;
            /**
             * Numerator
             * @description In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken).
             */
            numerator: number;
        };
        /**
         * DayCount
         * @description Restatements that became known on a day: those that the list of restatements shows, without the sandbox's.
         */
        DayCount: {
            /** Count */
            count: number;
            /**
             * Date
             * Format: date
             */
            date: string;
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
         * EventActor
         * @description A person by their id at the chain's issuer, in the role in which they acted; `system`: a timer or a reaction.
         */
        EventActor: {
            /** Role */
            role: string;
            /** User Id */
            user_id: string;
        };
        /** EventDetail */
        EventDetail: {
            /** @description Null for events that arrived before it was kept here. */
            actor: components["schemas"]["EventActor"] | null;
            /**
             * Aggregate Id
             * Format: uuid
             */
            aggregate_id: string;
            /** Aggregate Type */
            aggregate_type: string;
            /** Clinic Id */
            clinic_id: string | null;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /**
             * Occurred At
             * Format: date-time
             * @description When it happened; earlier than `recorded_at` if entered late.
             */
            occurred_at: string;
            /**
             * Origin
             * @description How it was entered: `live`, `import` or `connector`.
             */
            origin: string;
            /** Postings */
            postings: components["schemas"]["PostedAmount"][];
            /**
             * Recorded At
             * Format: date-time
             * @description From when on the chain knew it: business time.
             */
            recorded_at: string;
            /**
             * Sequence
             * @description The aggregate's own counter, from 1.
             */
            sequence: number;
            /**
             * State
             * @description The aggregate after the event; the log's schemas describe it.
             */
            state: {
                [key: string]: unknown;
            };
            /**
             * Type
             * @description The event's type with its version, such as billing.payment.taken.v1.
             */
            type: string;
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
        /**
         * EventView
         * @description An event and what it posted to which number.
         */
        EventView: {
            /**
             * Aggregate Id
             * Format: uuid
             */
            aggregate_id: string;
            /** Aggregate Type */
            aggregate_type: string;
            /** Clinic Id */
            clinic_id: string | null;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /**
             * Occurred At
             * Format: date-time
             * @description When it happened; earlier than `recorded_at` if entered late.
             */
            occurred_at: string;
            /**
             * Origin
             * @description How it was entered: `live`, `import` or `connector`.
             */
            origin: string;
            /** Postings */
            postings: components["schemas"]["PostedAmount"][];
            /**
             * Recorded At
             * Format: date-time
             * @description From when on the chain knew it: business time.
             */
            recorded_at: string;
            /**
             * Sequence
             * @description The aggregate's own counter, from 1.
             */
            sequence: number;
            /**
             * Type
             * @description The event's type with its version, such as billing.payment.taken.v1.
             */
            type: string;
        };
        /** Events */
        Events: {
            /** Items */
            items: components["schemas"]["EventView"][];
            /**
             * Next
             * @description Goes into `after` to read on; null at the end.
             */
            next: string | null;
        };
        /**
         * Freshness
         * @description From the record's timestamp on the topic to the derived cell, of the last ten minutes' batches; null without any.
         */
        Freshness: {
            /** Batches */
            batches: number;
            /** Events */
            events: number;
            /**
             * Median
             * @description Seconds. A batch counts with its slowest event.
             */
            median: number | null;
            /** P95 */
            p95: number | null;
            /** Slowest */
            slowest: number | null;
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
         * KpiDefinition
         * @description A definition in force.
         */
        KpiDefinition: {
            /**
             * Basis
             * @description `period`: what happened on the day. `cohort`: what became of those who started on the day. `balance`: what of the day is still open.
             * @enum {string}
             */
            basis: "period" | "cohort" | "balance";
            /**
             * Close Days
             * @description A cell closes at 06:00 at its clinic, so many days after the next morning.
             */
            close_days: number;
            /**
             * Corrections
             * @description Codes of the corrections it survives, beside late, repeated and reordered events.
             */
            corrections: string[];
            /**
             * Dimensions
             * @description What `dim` may name.
             */
            dimensions: string[];
            explanation: components["schemas"]["Words"];
            /**
             * Formula
             * @description What is counted or added, over what.
             */
            formula: string;
            /**
             * Guard
             * @description The KPI to watch beside it.
             */
            guard: string | null;
            /**
             * Higher Is Better
             * @description Null: neither is.
             */
            higher_is_better: boolean | null;
            /**
             * Id
             * @description The KPI's id, such as K17; `GET /v1/kpis` explains it.
             */
            id: string;
            /**
             * Inputs
             * @description The types of all events that can change it.
             */
            inputs: string[];
            /**
             * Is Distinct
             * @description True: over a range each subject counts once; no sum of its days.
             */
            is_distinct: boolean;
            /**
             * Is Ratio
             * @description Show numerator over denominator; else the numerator alone.
             */
            is_ratio: boolean;
            /**
             * Is Summable
             * @description False: the cells of several clinics must not be added.
             */
            is_summable: boolean;
            name: components["schemas"]["Words"];
            /**
             * Unit
             * @description Of numerator and denominator alike; money is in minor units (cents, fen).
             * @enum {string}
             */
            unit: "count" | "money" | "seconds";
            /**
             * Version
             * @description A changed rule is a new version beside the old one.
             */
            version: number;
        };
        /** KpiDefinitions */
        KpiDefinitions: {
            /** Items */
            items: components["schemas"]["KpiDefinition"][];
        };
        /**
         * Numbers
         * @description How the chain's numbers are.
         */
        Numbers: {
            freshness: components["schemas"]["Freshness"];
            /**
             * Marks
             * @description Changes that the deriver has not yet worked off.
             */
            marks: number;
            /**
             * Restatements
             * @description 14 days, the last of them today in business time.
             */
            restatements: components["schemas"]["DayCount"][];
            /**
             * Verifications
             * @description The last of each kind; none, if there never was.
             */
            verifications: components["schemas"]["Verification"][];
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
        /** Page[ParkedView] */
        Page_ParkedView_: {
            /** Items */
            items: components["schemas"]["ParkedView"][];
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
         * PostedAmount
         * @description What an event added to one cell, over all subjects.
         */
        PostedAmount: {
            /**
             * Business Date
             * Format: date
             * @description The clinic-local day that the number belongs to.
             */
            business_date: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Denominator
             * @description What was added to its denominator; null: no ratio.
             */
            denominator: number | null;
            /**
             * Dim
             * @description The dimension by which the cell is cut; empty for the total.
             */
            dim: string;
            /**
             * Dim Value
             * @description The dimension's value; empty for the total, and for what has no value.
             */
            dim_value: string;
            /**
             * Kpi
             * @description The KPI's id, such as K17; `GET /v1/kpis` explains it.
             */
            kpi: string;
            /**
             * Numerator
             * @description What was added to the cell's numerator, in the KPI's unit.
             */
            numerator: number;
        };
        /**
         * PostingView
         * @description By how much one event changed one cell for one subject. The sum of a cell's postings is its number.
         */
        PostingView: {
            /**
             * Business Date
             * Format: date
             * @description The clinic-local day that the number belongs to.
             */
            business_date: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Denominator
             * @description What is added to its denominator; null: no ratio.
             */
            denominator: number | null;
            /**
             * Dim
             * @description The dimension by which the cell is cut; empty for the total.
             */
            dim: string;
            /**
             * Dim Value
             * @description The dimension's value; empty for the total, and for what has no value.
             */
            dim_value: string;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /**
             * Event Type
             * @description The event's type with its version, such as billing.payment.taken.v1.
             */
            event_type: string;
            /**
             * Is Restatement
             * @description It became known after the cell had closed.
             */
            is_restatement: boolean;
            /**
             * Known At
             * Format: date-time
             * @description From when on the chain knew it: the event's `recorded_at`.
             */
            known_at: string;
            /**
             * Numerator
             * @description What is added to the cell's numerator, in the KPI's unit.
             */
            numerator: number;
            /**
             * Origin
             * @description How it was entered: `live`, `import` or `connector`.
             */
            origin: string;
            /** Posting Id */
            posting_id: number;
            /**
             * Subject
             * Format: uuid
             * @description The canonical patient; the chair-day where the KPI is of capacity.
             */
            subject: string;
        };
        /** Postings */
        Postings: {
            /** Items */
            items: components["schemas"]["PostingView"][];
            /**
             * Next
             * @description Goes into `after` to read on; null at the end.
             */
            next: number | null;
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
         * Restatement
         * @description A number that changed after its cell had closed, and the event that changed it.
         */
        Restatement: {
            /**
             * Business Date
             * Format: date
             * @description The clinic-local day that the number belongs to.
             */
            business_date: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /**
             * Event Type
             * @description The event's type with its version, such as billing.payment.taken.v1.
             */
            event_type: string;
            /**
             * Kind
             * @description `imported`: history entered later, no change of mind.
             * @enum {string}
             */
            kind: "restated" | "imported";
            /**
             * Known At
             * Format: date-time
             * @description From when on the chain knew it: the event's `recorded_at`.
             */
            known_at: string;
            /**
             * Kpi
             * @description The KPI's id, such as K17; `GET /v1/kpis` explains it.
             */
            kpi: string;
            /** @description The cell's number with it. */
            new: components["schemas"]["Amount"];
            /** @description The cell's number just before the event. */
            old: components["schemas"]["Amount"];
        };
        /** Restatements */
        Restatements: {
            /** Items */
            items: components["schemas"]["Restatement"][];
            /**
             * Next
             * @description Goes into `after` to read on; null at the end.
             */
            next: string | null;
        };
        /**
         * StoreVerification
         * @description What a comparison found, told by whoever made it.
         */
        StoreVerification: {
            /**
             * Compared
             * @description How many values were compared.
             */
            compared: number;
            /** Differences */
            differences: number;
            /**
             * Kind
             * @description `ledger`: every acknowledged call recounted; `rebuild`: the store against the log.
             * @enum {string}
             */
            kind: "ledger" | "rebuild";
            /**
             * Seconds
             * @description Wall time that it took.
             */
            seconds: number;
        };
        /**
         * Tile
         * @description One number of the board.
         */
        Tile: {
            /**
             * Ages
             * @description Of a balance only.
             */
            ages?: components["schemas"]["AgeBand"][] | null;
            /**
             * Closes At
             * @description When the range's last day closes, at the last of the clinics in view.
             */
            closes_at: string | null;
            /**
             * Denominator
             * @description What a ratio is taken of, in the KPI's unit; null where the KPI is no ratio. 0 means that there is no rate to show, and not a rate of 0.
             */
            denominator: number | null;
            /**
             * Is Closed
             * @description At the view's moment (`known_at`, else now) the close has passed. What is not closed is still being reported; what changes after the close is a restatement.
             */
            is_closed: boolean;
            /**
             * Known Until
             * @description The `known_at` of the newest fact in it; null when it holds none.
             */
            known_until: string | null;
            /**
             * Kpi
             * @description The KPI's id, such as K17; `GET /v1/kpis` explains it.
             */
            kpi: string;
            /** Kpi Version */
            kpi_version: number;
            /**
             * Numerator
             * @description In the KPI's unit: a count, money in minor units of the clinic's currency, or seconds. What a ratio has on top; the value itself where the KPI is no ratio. May be negative (more refunded than taken).
             */
            numerator: number;
            /** @description The same length of time just before, as it was known the same length of time ago, so that what is still going on is compared with what had as much left to come. Of a balance: what it was when the range began. Null: nothing but imported history. */
            previous: components["schemas"]["Amount"] | null;
            /**
             * Trend
             * @description Day by day, from `trend_from` on; a day that holds nothing is left out. Of a balance: what it was at the end of each day, as it was known then.
             */
            trend: components["schemas"]["DayAmount"][];
        };
        /**
         * Verification
         * @description The last comparison of a kind.
         */
        Verification: {
            /**
             * Checked At
             * Format: date-time
             */
            checked_at: string;
            /** Checked By */
            checked_by: string;
            /** Compared */
            compared: number;
            /** Differences */
            differences: number;
            /**
             * Is Old
             * @description It is more than a day ago.
             */
            is_old: boolean;
            /**
             * Kind
             * @description `ledger`: every acknowledged call recounted; `rebuild`: the store against the log.
             * @enum {string}
             */
            kind: "ledger" | "rebuild";
            /** Seconds */
            seconds: number;
        };
        /**
         * Words
         * @description The same in Chinese and in English.
         */
        Words: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
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
    read_numbers: {
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
                    "application/json": components["schemas"]["Numbers"];
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
    add_verification: {
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
                "application/json": components["schemas"]["StoreVerification"];
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
    read_board: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
                /** @description The trends' first day, if it is to lie before the range. */
                trend_from?: string | null;
                /** @description False leaves the sandbox clinics out, unless one is named. */
                include_sandbox?: boolean;
                /** @description As the chain knew it at this moment; now if left out. */
                known_at?: string | null;
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
                    "application/json": components["schemas"]["Board"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    compare_clinics: {
        parameters: {
            query?: {
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
                /** @description False leaves the sandbox clinics out, unless one is named. */
                include_sandbox?: boolean;
                /** @description As the chain knew it at this moment; now if left out. */
                known_at?: string | null;
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
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_events: {
        parameters: {
            query?: {
                /** @description An event type, in every version if none is named. */
                type?: string | null;
                /** @description Such as visit, payment, plan. */
                aggregate_type?: string | null;
                aggregate_id?: string | null;
                clinic_id?: string | null;
                /** @description Only what this service published. */
                service?: ("booking" | "crm" | "billing" | "followup" | "analytics") | null;
                /** @description Only what posted to this KPI. */
                kpi?: string | null;
                /** @description True: only what posted to a number; false: only the rest. */
                moved?: boolean | null;
                /** @description False leaves the sandbox clinics out, unless one is named. */
                include_sandbox?: boolean;
                /** @description As the chain knew it at this moment; now if left out. */
                known_at?: string | null;
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
                    "application/json": components["schemas"]["Events"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
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
                    "application/json": components["schemas"]["EventDetail"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_kpis: {
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
                    "application/json": components["schemas"]["KpiDefinitions"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_cells: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
                /** @description A dimension of the definition; empty for the total. */
                dim?: string;
                /** @description As the chain knew it at this moment; now if left out. */
                known_at?: string | null;
                view?: "current" | "first_reported";
                version?: number | null;
            };
            header?: never;
            path: {
                kpi: string;
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
                    "application/json": components["schemas"]["Cells"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    explain_kpi: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
                /** @description A dimension of the definition; empty for the total. */
                dim?: string;
                dim_value?: string | null;
                /** @description False leaves the sandbox clinics out, unless one is named. */
                include_sandbox?: boolean;
                /** @description As the chain knew it at this moment; now if left out. */
                known_at?: string | null;
                version?: number | null;
                limit?: number;
                after?: number | null;
            };
            header?: never;
            path: {
                kpi: string;
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
                    "application/json": components["schemas"]["Postings"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_restatements: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                kpi?: string | null;
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
                include_imported?: boolean;
                /** @description Only these; makes `include_imported` moot. */
                kind?: ("restated" | "imported") | null;
                /** @description A balance moves with every answer to an old quote. False: without them; true: only them. */
                balances?: boolean | null;
                /** @description False leaves the sandbox clinics out, unless one is named. */
                include_sandbox?: boolean;
                /** @description As the chain knew it at this moment; now if left out. */
                known_at?: string | null;
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
                    "application/json": components["schemas"]["Restatements"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    stream_changes: {
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
                    "text/event-stream": unknown;
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
        };
    };
}
