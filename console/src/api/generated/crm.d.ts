// Generated from docs/openapi/crm.json by `npm run types`: do not edit.
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
    "/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture Lead
         * @description Somebody asked: keep who, how to reach them, and where they heard of the chain.
         */
        post: operations["capture_lead_v1_leads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{patient_id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert Lead
         * @description The lead becomes a patient under the same id, of the clinic that captured it.
         */
        post: operations["convert_lead_v1_leads__patient_id__convert_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/leads/{patient_id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lose Lead */
        post: operations["lose_lead_v1_leads__patient_id__lose_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Patients
         * @description Find leads and patients by phone number (in any spelling) or by registering clinic.
         */
        get: operations["list_patients_v1_patients_get"];
        put?: never;
        /**
         * Register Patient
         * @description Register a patient; the answer names who else has the same phone number.
         *
         *     A lead with this id is converted, and keeps the source of its own first touch.
         */
        post: operations["register_patient_v1_patients_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Patient */
        get: operations["read_patient_v1_patients__patient_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Revealed Contact
         * @description Name and phone, for the person who asked and a few minutes from then on.
         */
        get: operations["revealed_contact_v1_patients__patient_id__contact_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}/correct-source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct Source
         * @description Correct the first touch of a patient (BR7).
         */
        post: operations["correct_source_v1_patients__patient_id__correct_source_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge Patient
         * @description This (losing) patient is the same person as the winning one. Can be undone.
         */
        post: operations["merge_patient_v1_patients__patient_id__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}/reveal-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reveal Contact
         * @description Ask to see a phone number, for a purpose. The event's id opens GET /v1/patients/{patient_id}/contact.
         */
        post: operations["reveal_contact_v1_patients__patient_id__reveal_contact_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unmerge Patient
         * @description They are two people after all.
         */
        post: operations["unmerge_patient_v1_patients__patient_id__unmerge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description Plans of the chain, or of one person under every id that they are known by.
         */
        get: operations["list_plans_v1_plans_get"];
        put?: never;
        /**
         * Draft Plan
         * @description Open a case with its first version, at the published prices.
         */
        post: operations["draft_plan_v1_plans_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Plan */
        get: operations["read_plan_v1_plans__case_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description The patient accepts the named lines, or all that are left.
         */
        post: operations["accept_v1_plans__case_id__accept_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description The patient refuses what is still open.
         */
        post: operations["decline_v1_plans__case_id__decline_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quote
         * @description Present the newest version to the patient, valid for 90 days unless said otherwise.
         */
        post: operations["quote_v1_plans__case_id__quote_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Off
         * @description A doctor answers for the newest version (BR4).
         */
        post: operations["sign_off_v1_plans__case_id__sign_off_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft Version
         * @description Draft the next version; it supersedes the open one when it is quoted.
         */
        post: operations["draft_version_v1_plans__case_id__versions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{case_id}/withdraw-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Acceptance
         * @description The patient takes back the named accepted lines, or all of them.
         */
        post: operations["withdraw_acceptance_v1_plans__case_id__withdraw_acceptance_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Sources
         * @description The tree's leaves, oldest first.
         */
        get: operations["list_sources_v1_sources_get"];
        put?: never;
        /**
         * Add Source
         * @description Add a leaf to the chain's three-level source tree.
         */
        post: operations["add_source_v1_sources_post"];
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
        /** AcceptPlan */
        AcceptPlan: {
            /** Line Ids */
            line_ids?: string[] | null;
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
        };
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
        /** AddSource */
        AddSource: {
            /** Campaign */
            campaign: string;
            /** Channel */
            channel: string;
            /** Medium */
            medium: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
        };
        /** CaptureLead */
        CaptureLead: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Name */
            name: string;
            /** Patient Id */
            patient_id?: string | null;
            /** Phone */
            phone: string;
            source: components["schemas"]["SourceBody"];
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
        /** ContactView */
        ContactView: {
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /** CorrectSource */
        CorrectSource: {
            /** Reason */
            reason: string;
            source: components["schemas"]["SourceBody"];
        };
        /** DeclinePlan */
        DeclinePlan: {
            /** Reason */
            reason: string;
        };
        /** DraftPlan */
        DraftPlan: {
            /** Case Id */
            case_id?: string | null;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Lines */
            lines: components["schemas"]["LineBody"][];
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
        };
        /** DraftVersion */
        DraftVersion: {
            /** Lines */
            lines: components["schemas"]["LineBody"][];
        };
        /**
         * Duplicate
         * @description Somebody with the same phone number; for a lead ``registered_at`` is when they first asked.
         */
        Duplicate: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
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
         * LineBody
         * @description ``offered_minor`` is for the whole line, in minor units; the list price if it is left out.
         */
        LineBody: {
            /** Line Id */
            line_id?: string | null;
            /** Offered Minor */
            offered_minor?: number | null;
            /** Product Code */
            product_code: string;
            /** Quantity */
            quantity: number;
            /** Tooth */
            tooth?: string | null;
        };
        /** LoseLead */
        LoseLead: {
            /** Reason */
            reason: string;
        };
        /** MergePatient */
        MergePatient: {
            /** Reason */
            reason: string;
            /**
             * Winning Id
             * Format: uuid
             */
            winning_id: string;
        };
        /**
         * Nothing
         * @description A command that needs no words.
         */
        Nothing: Record<string, never>;
        /** Page[PatientView] */
        Page_PatientView_: {
            /** Items */
            items: components["schemas"]["PatientView"][];
            /** Next */
            next: string | null;
        };
        /** Page[Plan] */
        Page_Plan_: {
            /** Items */
            items: components["schemas"]["Plan"][];
            /** Next */
            next: string | null;
        };
        /** Page[SourceView] */
        Page_SourceView_: {
            /** Items */
            items: components["schemas"]["SourceView"][];
            /** Next */
            next: string | null;
        };
        /**
         * PatientView
         * @description ``canonical_id`` is whom the id stands for today; ``registered_at`` is null for a lead.
         */
        PatientView: {
            /**
             * Canonical Id
             * Format: uuid
             */
            canonical_id: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Name */
            name: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Phone Masked */
            phone_masked: string;
            /** Registered At */
            registered_at: string | null;
            source: components["schemas"]["Source"];
            /**
             * Status
             * @enum {string}
             */
            status: "lead" | "patient";
        };
        /**
         * Plan
         * @description A case with all its versions, oldest first; ``business_date`` is the day of its first quote.
         */
        Plan: {
            /** Business Date */
            business_date?: string | null;
            /**
             * Case Id
             * Format: uuid
             */
            case_id: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Versions */
            versions: components["schemas"]["PlanVersion"][];
        };
        /**
         * PlanLine
         * @description Amounts are for the whole line (all of ``quantity``).
         */
        PlanLine: {
            /**
             * Is Accepted
             * @default false
             */
            is_accepted: boolean;
            /**
             * Line Id
             * Format: uuid
             */
            line_id: string;
            /**
             * List Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            list_minor: number;
            /**
             * Offered Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            offered_minor: number;
            /** Product Code */
            product_code: string;
            /** Quantity */
            quantity: number;
            /** Tooth */
            tooth?: string | null;
        };
        /** PlanVersion */
        PlanVersion: {
            /** Decline Reason */
            decline_reason?: string | null;
            /** Lines */
            lines: components["schemas"]["PlanLine"][];
            /** Presented By */
            presented_by?: string | null;
            /** Quoted At */
            quoted_at?: string | null;
            /** Quoted On */
            quoted_on?: string | null;
            /** Signed By */
            signed_by?: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "drafted" | "signed_off" | "quoted" | "partially_accepted" | "accepted" | "declined" | "expired" | "superseded";
            /** Valid Until */
            valid_until?: string | null;
            /** Version */
            version: number;
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
        /** QuotePlan */
        QuotePlan: {
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /**
             * Presented By
             * Format: uuid
             */
            presented_by: string;
            /** Valid Until */
            valid_until?: string | null;
        };
        /** RegisterPatient */
        RegisterPatient: {
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Name */
            name: string;
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /** Patient Id */
            patient_id?: string | null;
            /** Phone */
            phone: string;
            source: components["schemas"]["SourceBody"];
        };
        /**
         * Registered
         * @description ``duplicates``: who else has this phone number, to be looked at and perhaps merged.
         */
        Registered: {
            /** Duplicates */
            duplicates: components["schemas"]["Duplicate"][];
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
        /** RevealContact */
        RevealContact: {
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "appointment" | "follow_up" | "billing" | "complaint";
        };
        /** SignOff */
        SignOff: {
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
        };
        /**
         * Source
         * @description Where a patient first heard of the chain, in three levels: channel, medium, campaign.
         */
        Source: {
            /** Campaign */
            campaign: string;
            /** Channel */
            channel: string;
            /** Medium */
            medium: string;
        };
        /**
         * SourceBody
         * @description Where somebody first heard of the chain, in three levels.
         */
        SourceBody: {
            /** Campaign */
            campaign: string;
            /** Channel */
            channel: string;
            /** Medium */
            medium: string;
        };
        /** SourceView */
        SourceView: {
            /** Campaign */
            campaign: string;
            /** Channel */
            channel: string;
            /** Medium */
            medium: string;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /**
             * Source Id
             * Format: uuid
             */
            source_id: string;
        };
        /** UnmergePatient */
        UnmergePatient: {
            /** Reason */
            reason: string;
        };
        /** WithdrawAcceptance */
        WithdrawAcceptance: {
            /** Line Ids */
            line_ids?: string[] | null;
            /** Reason */
            reason: string;
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
    capture_lead_v1_leads_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureLead"];
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
    convert_lead_v1_leads__patient_id__convert_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
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
    lose_lead_v1_leads__patient_id__lose_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoseLead"];
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
    list_patients_v1_patients_get: {
        parameters: {
            query?: {
                phone?: string | null;
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
                    "application/json": components["schemas"]["Page_PatientView_"];
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
    register_patient_v1_patients_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPatient"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
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
    read_patient_v1_patients__patient_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient_id: string;
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
                    "application/json": components["schemas"]["PatientView"];
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
    revealed_contact_v1_patients__patient_id__contact_get: {
        parameters: {
            query: {
                reveal: string;
            };
            header?: never;
            path: {
                patient_id: string;
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
                    "application/json": components["schemas"]["ContactView"];
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
    correct_source_v1_patients__patient_id__correct_source_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectSource"];
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
    merge_patient_v1_patients__patient_id__merge_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergePatient"];
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
    reveal_contact_v1_patients__patient_id__reveal_contact_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealContact"];
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
    unmerge_patient_v1_patients__patient_id__unmerge_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmergePatient"];
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
    list_plans_v1_plans_get: {
        parameters: {
            query?: {
                patient_id?: string | null;
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
                    "application/json": components["schemas"]["Page_Plan_"];
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
    draft_plan_v1_plans_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlan"];
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
    read_plan_v1_plans__case_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
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
                    "application/json": components["schemas"]["Plan"];
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
    accept_v1_plans__case_id__accept_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptPlan"];
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
    decline_v1_plans__case_id__decline_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclinePlan"];
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
    quote_v1_plans__case_id__quote_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotePlan"];
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
    sign_off_v1_plans__case_id__sign_off_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOff"];
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
    draft_version_v1_plans__case_id__versions_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftVersion"];
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
    withdraw_acceptance_v1_plans__case_id__withdraw_acceptance_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawAcceptance"];
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
    list_sources_v1_sources_get: {
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
                    "application/json": components["schemas"]["Page_SourceView_"];
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
    add_source_v1_sources_post: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddSource"];
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
