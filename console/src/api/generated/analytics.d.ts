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
         * @description The database answers.
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
            /** @description The database does not answer. */
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
