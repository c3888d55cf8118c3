// Generated from docs/openapi/crm.json by `npm run types`: do not edit.
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
    "/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Leads
         * @description Leads of a clinic, by status, to be called or given up.
         */
        get: operations["list_leads"];
        put?: never;
        /**
         * Capture Lead
         * @description Capture somebody who asked: who, how to reach them, and where they heard of the chain.
         */
        post: operations["capture_lead"];
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
         * @description Make a lead a patient under the same id, of the clinic that captured it.
         */
        post: operations["convert_lead"];
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
        /**
         * Lose Lead
         * @description Give a lead up, with a reason; it may still come and register.
         */
        post: operations["lose_lead"];
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
        get: operations["list_patients"];
        put?: never;
        /**
         * Register Patient
         * @description Register a patient, or the lead of that id with its own first touch; the answer names who has the same number.
         */
        post: operations["register_patient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Duplicates
         * @description Patients who share a phone number and were not merged: one person entered twice, or a family.
         */
        get: operations["list_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Name Patients
         * @description The names of up to 200 leads and patients by their ids, for a list that shows them.
         */
        get: operations["name_patients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Patients
         * @description Find leads and patients by the beginning of a name or the last digits (three at least) of a phone number.
         */
        get: operations["search_patients"];
        put?: never;
        post?: never;
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
        /**
         * Read Patient
         * @description A lead or patient, with a masked number and whom the id stands for after merges.
         */
        get: operations["read_patient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient_id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Changes
         * @description Merges, un-merges and corrected sources of a person: what was undone is told as well.
         */
        get: operations["list_changes"];
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
         * Read Contact
         * @description A revealed name and phone number, for the person who asked and a few minutes from then on.
         */
        get: operations["read_contact"];
        put?: never;
        /**
         * Correct Contact
         * @description Correct the name or phone number of a patient or lead; the answer names who else has the number.
         */
        post: operations["correct_contact"];
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
         * @description Correct the first-touch source of a patient, with a reason (BR7).
         */
        post: operations["correct_source"];
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
         * @description Merge this (losing) patient into the winning one, the same person; it can be undone.
         */
        post: operations["merge_patient"];
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
         * @description Ask to see a phone number, for a purpose; the event's id opens GET /v1/patients/{patient_id}/contact.
         */
        post: operations["reveal_contact"];
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
         * @description Undo a merge: they are two people after all.
         */
        post: operations["unmerge_patient"];
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
         * @description Plans of a person under every id that they are known by, of a clinic, or by the newest version's status.
         */
        get: operations["list_plans"];
        put?: never;
        /**
         * Draft Plan
         * @description Open a case with its first version, at the published prices.
         */
        post: operations["draft_plan"];
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
        /**
         * Read Plan
         * @description A case with all its versions.
         */
        get: operations["read_plan"];
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
         * Accept Plan
         * @description Accept the named lines for the patient, or all that are left.
         */
        post: operations["accept_plan"];
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
         * Decline Plan
         * @description Decline what is still open, with the patient's reason.
         */
        post: operations["decline_plan"];
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
         * Quote Plan
         * @description Present the newest version to the patient, valid for 90 days unless said otherwise.
         */
        post: operations["quote_plan"];
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
         * Sign Off Plan
         * @description Sign the newest version off, as a doctor who answers for it (BR4).
         */
        post: operations["sign_off_plan"];
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
         * Draft Plan Version
         * @description Draft the next version; it supersedes the open one when it is quoted.
         */
        post: operations["draft_plan_version"];
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
         * @description Take back the patient's acceptance of the named lines, or of all; unpaid orders of them are cancelled.
         */
        post: operations["withdraw_acceptance"];
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
        get: operations["list_sources"];
        put?: never;
        /**
         * Add Source
         * @description Add a leaf to the chain's three-level source tree.
         */
        post: operations["add_source"];
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
        /**
         * Change
         * @description ``patient_id`` lost a merge, got out of one again (``other_id`` won it), or has another first source now.
         */
        Change: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Other Id */
            other_id?: string | null;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Reason */
            reason: string;
            source?: components["schemas"]["SourceChange"] | null;
            /**
             * What
             * @enum {string}
             */
            what: "merged" | "unmerged" | "source_corrected";
        };
        /**
         * Changes
         * @description Oldest first.
         */
        Changes: {
            /** Items */
            items: components["schemas"]["Change"][];
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
         * ContactAck
         * @description ``duplicates``: who else has this phone number, to be looked at and perhaps merged.
         */
        ContactAck: {
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
        /** ContactView */
        ContactView: {
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * CorrectContact
         * @description The name, the phone number, or both; what is left out stays.
         */
        CorrectContact: {
            /** Name */
            name?: string | null;
            /** Phone */
            phone?: string | null;
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
         * DropParked
         * @description A record that is dropped is never handled: the reason stays with it.
         */
        DropParked: {
            /** Reason */
            reason: string;
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
         * DuplicateGroup
         * @description Records with one phone number. ``is_same_name``: two of them have one name as well.
         */
        DuplicateGroup: {
            /** Is Same Name */
            is_same_name: boolean;
            /** Phone Masked */
            phone_masked: string;
            /** Records */
            records: components["schemas"]["DuplicateRecord"][];
        };
        /**
         * DuplicateRecord
         * @description One record of somebody who may be in the files twice.
         */
        DuplicateRecord: {
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
            /**
             * Registered At
             * Format: date-time
             */
            registered_at: string;
        };
        /**
         * Duplicates
         * @description The likeliest first; merging takes a record out of its group.
         */
        Duplicates: {
            /** Items */
            items: components["schemas"]["DuplicateGroup"][];
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
         * Found
         * @description The first matches of a search, by name: with everything for those who care for people, for the till without.
         */
        Found: {
            /** Items */
            items: (components["schemas"]["PatientView"] | components["schemas"]["PatientFound"])[];
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
         * LeadView
         * @description A lead with a name to ask for; the whole number is revealed on request only.
         */
        LeadView: {
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Captured At
             * Format: date-time
             * @description A moment, in UTC.
             */
            captured_at: string;
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
            source: components["schemas"]["Source"];
            /**
             * Status
             * @enum {string}
             */
            status: "captured" | "converted" | "lost";
        };
        /**
         * LineBody
         * @description ``offered_minor`` is for the whole line, in minor units: the list price if it is left out, and never more.
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
        /** Names */
        Names: {
            /** Items */
            items: components["schemas"]["PatientName"][];
        };
        /**
         * Nothing
         * @description A command that needs no words.
         */
        Nothing: Record<string, never>;
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
        /** Page[LeadView] */
        Page_LeadView_: {
            /** Items */
            items: components["schemas"]["LeadView"][];
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
        /** Page[PatientView] */
        Page_PatientView_: {
            /** Items */
            items: components["schemas"]["PatientView"][];
            /** Next */
            next: string | null;
        };
        /** Page[PlanView] */
        Page_PlanView_: {
            /** Items */
            items: components["schemas"]["PlanView"][];
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
         * PatientFound
         * @description What tells two people apart, for the till. ``canonical_id`` is whom the id stands for today.
         */
        PatientFound: {
            /**
             * Canonical Id
             * Format: uuid
             */
            canonical_id: string;
            /** Name */
            name: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Phone Masked */
            phone_masked: string;
            /**
             * Status
             * @enum {string}
             */
            status: "lead" | "patient";
        };
        /**
         * PatientName
         * @description What a screen calls a patient. ``canonical_id`` is whom the id stands for today.
         */
        PatientName: {
            /**
             * Canonical Id
             * Format: uuid
             */
            canonical_id: string;
            /** Name */
            name: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
        };
        /**
         * PatientView
         * @description ``clinic_id`` registered them; ``registered_at`` is null for a lead.
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
            /** Drafted At */
            drafted_at?: string | null;
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
         * PlanView
         * @description ``sequence`` counts the case's events: of two answers the one with the greater number is the newer.
         */
        PlanView: {
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
            /** Sequence */
            sequence: number;
            /** Versions */
            versions: components["schemas"]["PlanVersion"][];
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
        /**
         * SourceChange
         * @description What was believed, and what is.
         */
        SourceChange: {
            new: components["schemas"]["Source"];
            old: components["schemas"]["Source"];
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
    list_leads: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                status?: ("captured" | "converted" | "lost") | null;
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
                    "application/json": components["schemas"]["Page_LeadView_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    capture_lead: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    convert_lead: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    lose_lead: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_patients: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_patient: {
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
                    "application/json": components["schemas"]["ContactAck"];
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
    list_duplicates: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                limit?: number;
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
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    name_patients: {
        parameters: {
            query: {
                patient_id: string[];
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
                    "application/json": components["schemas"]["Names"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    search_patients: {
        parameters: {
            query: {
                words: string;
                limit?: number;
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
                    "application/json": components["schemas"]["Found"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_patient: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_changes: {
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
                    "application/json": components["schemas"]["Changes"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_contact: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    correct_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                patient_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectContact"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAck"];
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
    correct_source: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    merge_patient: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    reveal_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    unmerge_patient: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_plans: {
        parameters: {
            query?: {
                patient_id?: string | null;
                clinic_id?: string | null;
                status?: ("drafted" | "signed_off" | "quoted" | "partially_accepted" | "accepted" | "declined" | "expired" | "superseded") | null;
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
                    "application/json": components["schemas"]["Page_PlanView_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_plan: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_plan: {
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
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    accept_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    decline_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    quote_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    sign_off_plan: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    draft_plan_version: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdraw_acceptance: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_sources: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_source: {
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
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
}
