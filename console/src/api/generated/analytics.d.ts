// Generated from docs/openapi/analytics.json by `npm run types`: do not edit.
export interface paths {
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: operations["live_live_get"];
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
        /** Ready */
        get: operations["ready_ready_get"];
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
        /** Clock */
        get: operations["clock_v1_admin_clock_get"];
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
        /** Progress */
        get: operations["progress_v1_admin_progress_get"];
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
         * Board
         * @description Every KPI of the chain or of one clinic over a range of days (the last thirty if not said).
         */
        get: operations["board_v1_board_get"];
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
         * @description The chain's events as they became known, each with what it posted to which number.
         */
        get: operations["list_events_v1_events_get"];
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
         * Get Event
         * @description One event, its aggregate's state after it, and its postings.
         */
        get: operations["get_event_v1_events__event_id__get"];
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
        get: operations["list_kpis_v1_kpis_get"];
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
         */
        get: operations["list_cells_v1_kpis__kpi__cells_get"];
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
         * Explain
         * @description The postings and events that make up a number.
         */
        get: operations["explain_v1_kpis__kpi__explain_get"];
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
        get: operations["list_restatements_v1_restatements_get"];
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
         * Stream
         * @description Server-sent events: ``changed`` whenever numbers move, ``ping`` every fifteen seconds.
         */
        get: operations["stream_v1_stream_get"];
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
         * @description Open quotes by the age of the quote in days.
         */
        AgeBand: {
            /**
             * Band
             * @enum {string}
             */
            band: "0-7" | "8-30" | "31-90" | ">90";
            /** Numerator */
            numerator: number;
        };
        /**
         * Amount
         * @description In the KPI's unit. ``denominator`` is null for a KPI that is no ratio.
         */
        Amount: {
            /** Denominator */
            denominator: number | null;
            /** Numerator */
            numerator: number;
        };
        /**
         * Board
         * @description ``as_of`` is the chain's business time, ``first_known_at`` when it learnt its first fact (null: none yet).
         *
         *     ``freshness_seconds`` is the slowest of the last minute's derivations.
         */
        Board: {
            /**
             * As Of
             * Format: date-time
             */
            as_of: string;
            /** Clinics */
            clinics: components["schemas"]["ClinicView"][];
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
            /** First Known At */
            first_known_at: string | null;
            /** Freshness Seconds */
            freshness_seconds: number | null;
            /** Tiles */
            tiles: components["schemas"]["Tile"][];
        };
        /** CellAmount */
        CellAmount: {
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
            /** Denominator */
            denominator: number | null;
            /** Dim */
            dim: string;
            /** Dim Value */
            dim_value: string;
            /** Numerator */
            numerator: number;
        };
        /** Cells */
        Cells: {
            /** Items */
            items: components["schemas"]["CellAmount"][];
        };
        /** ClinicView */
        ClinicView: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Currency */
            currency: string;
            /** Is Sandbox */
            is_sandbox: boolean;
            /** Name */
            name: string;
            /** Zone */
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
        /** DayAmount */
        DayAmount: {
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Denominator */
            denominator: number | null;
            /** Numerator */
            numerator: number;
        };
        /** EventDetail */
        EventDetail: {
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
             */
            occurred_at: string;
            /** Origin */
            origin: string;
            /** Postings */
            postings: components["schemas"]["PostedAmount"][];
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Sequence */
            sequence: number;
            /** State */
            state: {
                [key: string]: unknown;
            };
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
             */
            occurred_at: string;
            /** Origin */
            origin: string;
            /** Postings */
            postings: components["schemas"]["PostedAmount"][];
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Sequence */
            sequence: number;
            /** Type */
            type: string;
        };
        /** Events */
        Events: {
            /** Items */
            items: components["schemas"]["EventView"][];
            /** Next */
            next: string | null;
        };
        /**
         * KpiDefinition
         * @description A definition in force. ``close_days`` counts from the morning after the cell's day.
         */
        KpiDefinition: {
            /**
             * Basis
             * @enum {string}
             */
            basis: "period" | "cohort" | "balance";
            /** Close Days */
            close_days: number;
            /** Corrections */
            corrections: string[];
            /** Dimensions */
            dimensions: string[];
            explanation: components["schemas"]["Words"];
            /** Formula */
            formula: string;
            /** Guard */
            guard: string | null;
            /** Higher Is Better */
            higher_is_better: boolean | null;
            /** Id */
            id: string;
            /** Inputs */
            inputs: string[];
            /** Is Ratio */
            is_ratio: boolean;
            /** Is Summable */
            is_summable: boolean;
            name: components["schemas"]["Words"];
            /**
             * Unit
             * @enum {string}
             */
            unit: "count" | "money" | "seconds";
            /** Version */
            version: number;
        };
        /** KpiDefinitions */
        KpiDefinitions: {
            /** Items */
            items: components["schemas"]["KpiDefinition"][];
        };
        /** PostedAmount */
        PostedAmount: {
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
            /** Denominator */
            denominator: number | null;
            /** Dim */
            dim: string;
            /** Dim Value */
            dim_value: string;
            /** Kpi */
            kpi: string;
            /** Numerator */
            numerator: number;
        };
        /** PostingView */
        PostingView: {
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
            /** Denominator */
            denominator: number | null;
            /** Dim */
            dim: string;
            /** Dim Value */
            dim_value: string;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Event Type */
            event_type: string;
            /** Is Restatement */
            is_restatement: boolean;
            /**
             * Known At
             * Format: date-time
             */
            known_at: string;
            /** Numerator */
            numerator: number;
            /** Origin */
            origin: string;
            /** Posting Id */
            posting_id: number;
            /**
             * Subject
             * Format: uuid
             */
            subject: string;
        };
        /** Postings */
        Postings: {
            /** Items */
            items: components["schemas"]["PostingView"][];
            /** Next */
            next: number | null;
        };
        /**
         * Problem
         * @description RFC 9457 problem details, with a stable ``code`` and a ``hint`` that says what to do.
         */
        Problem: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /** Hint */
            hint: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
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
            /** Event Type */
            event_type: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "restated" | "imported";
            /**
             * Known At
             * Format: date-time
             */
            known_at: string;
            /** Kpi */
            kpi: string;
            new: components["schemas"]["Amount"];
            old: components["schemas"]["Amount"];
        };
        /** Restatements */
        Restatements: {
            /** Items */
            items: components["schemas"]["Restatement"][];
            /** Next */
            next: string | null;
        };
        /**
         * Tile
         * @description One number of the board. ``previous``: the same length of time before (null for a balance).
         */
        Tile: {
            /** Ages */
            ages?: components["schemas"]["AgeBand"][] | null;
            /** Denominator */
            denominator: number | null;
            /** Known Until */
            known_until: string | null;
            /** Kpi */
            kpi: string;
            /** Kpi Version */
            kpi_version: number;
            /** Numerator */
            numerator: number;
            previous: components["schemas"]["Amount"] | null;
            /** Trend */
            trend: components["schemas"]["DayAmount"][];
        };
        /** Words */
        Words: {
            /** En */
            en: string;
            /** Zh */
            zh: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    live_live_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready_ready_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    clock_v1_admin_clock_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    progress_v1_admin_progress_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    board_v1_board_get: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_events_v1_events_get: {
        parameters: {
            query?: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_event_v1_events__event_id__get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_kpis_v1_kpis_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cells_v1_kpis__kpi__cells_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_v1_kpis__kpi__explain_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_restatements_v1_restatements_get: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                kpi?: string | null;
                /** @description Clinic-local business date. */
                date_from?: string | null;
                /** @description Clinic-local business date. */
                date_to?: string | null;
                include_imported?: boolean;
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stream_v1_stream_get: {
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
            /** @description A problem (RFC 9457). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
