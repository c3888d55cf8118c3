// Generated from docs/openapi/booking.json by `npm run types`: do not edit.
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
    "/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Appointments
         * @description Appointments by clinic, practitioner, patient (under whichever of their ids), status and clinic-local days.
         */
        get: operations["list_appointments"];
        put?: never;
        /**
         * Book Appointment
         * @description Book a slot: one chair, one practitioner, within hours, without overlap.
         */
        post: operations["book_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Appointment
         * @description One appointment, as it stands.
         */
        get: operations["read_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Appointment
         * @description Give the slot back; the notice is kept.
         */
        post: operations["cancel_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Appointment
         * @description The patient has said that they will come.
         */
        post: operations["confirm_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}/mark-no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark No Show
         * @description Mark the patient as missing before the timer does, 30 minutes after the start.
         */
        post: operations["mark_no_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedule Appointment
         * @description Move to another slot of the same clinic.
         */
        post: operations["reschedule_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}/reverse-no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse No Show
         * @description The patient was there after all; check in with the appointment afterwards.
         */
        post: operations["reverse_no_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{appointment_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void Appointment
         * @description Entered in error: it counts nowhere.
         */
        post: operations["void_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chairs/{chair_id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Chair
         * @description Rename a chair.
         */
        post: operations["change_chair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chairs/{chair_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate Chair
         * @description Take a chair out of use: no bookings, no seating, and its published hours from tomorrow on are withdrawn.
         */
        post: operations["deactivate_chair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chairs/{chair_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate Chair
         * @description Put a chair into use again; it has no hours until its capacity is published.
         */
        post: operations["reactivate_chair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Clinics
         * @description The clinics that the caller may see.
         */
        get: operations["list_clinics"];
        put?: never;
        /**
         * Open Clinic
         * @description Open a clinic. Its zone decides the business date of everything that happens there.
         */
        post: operations["open_clinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Clinic
         * @description One clinic: its name, zone and currency.
         */
        get: operations["read_clinic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinic_id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Capacity
         * @description A clinic's published hours in a range of its days: chairs by day, and practitioners' shifts.
         */
        get: operations["read_capacity"];
        put?: never;
        /**
         * Publish Capacity
         * @description Publish hours for every day of a range. Publishing again replaces the named chairs' and practitioners' hours.
         */
        post: operations["publish_capacity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinic_id}/chairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Chairs
         * @description The chairs of a clinic; those out of use are marked.
         */
        get: operations["list_chairs"];
        put?: never;
        /**
         * Add Chair
         * @description Add a chair; it has no hours until its capacity is published.
         */
        post: operations["add_chair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clinics/{clinic_id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Clinic
         * @description Rename the clinic, or correct its zone before the clinic is used; its currency never changes.
         */
        post: operations["change_clinic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/practitioners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Practitioners
         * @description The chain's practitioners, or those of one clinic; inactive ones are marked.
         */
        get: operations["list_practitioners"];
        put?: never;
        /**
         * Register Practitioner
         * @description Register a practitioner for one or more clinics of the chain.
         */
        post: operations["register_practitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/practitioners/{practitioner_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Practitioner
         * @description One practitioner: profession and clinics.
         */
        get: operations["read_practitioner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/practitioners/{practitioner_id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Practitioner
         * @description Rename a practitioner, or change where they work; a clinic can be left when nothing is booked there any more.
         */
        post: operations["change_practitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/practitioners/{practitioner_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate Practitioner
         * @description Take no more bookings; refused with their number while upcoming appointments are left.
         */
        post: operations["deactivate_practitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/practitioners/{practitioner_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate Practitioner
         * @description Take bookings again.
         */
        post: operations["reactivate_practitioner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Procedures
         * @description Procedures of a clinic, a clinic-local day, a patient (under whichever of their ids); void ones are marked.
         */
        get: operations["list_procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{procedure_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void Procedure
         * @description Entered in error: it counts nowhere.
         */
        post: operations["void_procedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Free Slots
         * @description Free times on the quarter of an hour, earliest first. A slot is an offer: booking it decides.
         */
        get: operations["list_free_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Visits
         * @description Visits by clinic, patient (under whichever of their ids), status and clinic-local day of the check-in.
         */
        get: operations["list_visits"];
        put?: never;
        /**
         * Check In Patient
         * @description The patient is here: the appointment that is named becomes *arrived*; without one this is a walk-in.
         */
        post: operations["check_in_patient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Visit
         * @description One visit, with what was done in it.
         */
        get: operations["read_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Visit
         * @description The visit is over; its appointment is fulfilled.
         */
        post: operations["complete_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/correct-triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct Triage
         * @description Replace the triage; the old one stays on the event.
         */
        post: operations["correct_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss Patient
         * @description The patient leaves the chair.
         */
        post: operations["dismiss_patient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Perform Procedure
         * @description Record what was done. The fee is the published price, never the caller's.
         */
        post: operations["perform_procedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seat Patient
         * @description The patient takes a chair of the clinic; not necessarily the one that was booked.
         */
        post: operations["seat_patient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/start-consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Consultation
         * @description The consultation begins; not before the triage (R01).
         */
        post: operations["start_consultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Triage Visit
         * @description Department, declared type, consultant and doctor: without it no consultation (R01).
         */
        post: operations["triage_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/visits/{visit_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void Visit
         * @description Entered in error: it counts nowhere. Its appointment may be checked in again.
         */
        post: operations["void_visit"];
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
        /** AddChair */
        AddChair: {
            /** Chair Id */
            chair_id?: string | null;
            /** Name */
            name: string;
        };
        /** Appointment */
        Appointment: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Booked At
             * Format: date-time
             * @description A moment, in UTC.
             */
            booked_at: string;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            cancellation?: components["schemas"]["Cancellation"] | null;
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Ends At
             * Format: date-time
             * @description A moment, in UTC.
             */
            ends_at: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /**
             * Reschedule Count
             * @default 0
             */
            reschedule_count: number;
            /**
             * Starts At
             * Format: date-time
             * @description A moment, in UTC.
             */
            starts_at: string;
            /**
             * Status
             * @enum {string}
             */
            status: "booked" | "confirmed" | "arrived" | "fulfilled" | "cancelled" | "no_show" | "void";
            /** Visit Id */
            visit_id?: string | null;
        };
        /** BookAppointment */
        BookAppointment: {
            /** Appointment Id */
            appointment_id?: string | null;
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /**
             * Duration Minutes
             * @description Length in minutes.
             */
            duration_minutes: number;
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
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /** CancelAppointment */
        CancelAppointment: {
            /**
             * Initiator
             * @enum {string}
             */
            initiator: "patient" | "clinic";
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /** Reason Code */
            reason_code: string;
            /**
             * Seen Moves
             * @description The `reschedule_count` that the caller saw; moved since, the appointment stays as it is.
             */
            seen_moves?: number | null;
        };
        /**
         * Cancellation
         * @description ``notice_minutes`` before the start; a cancellation by the clinic is never late.
         */
        Cancellation: {
            /**
             * Cancelled At
             * Format: date-time
             * @description A moment, in UTC.
             */
            cancelled_at: string;
            /**
             * Initiator
             * @enum {string}
             */
            initiator: "patient" | "clinic";
            /** Notice Minutes */
            notice_minutes: number;
            /** Reason Code */
            reason_code: string;
        };
        /** Chair */
        Chair: {
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /** Chair No */
            chair_no: number;
            /** Is Active */
            is_active: boolean;
            /** Name */
            name: string;
        };
        /**
         * ChairDay
         * @description The published capacity of one chair on one clinic-local day; a newer version replaces the roster.
         */
        ChairDay: {
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Chair Day Id
             * Format: uuid
             */
            chair_day_id: string;
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Intervals */
            intervals: components["schemas"]["Interval"][];
            /** Published Seconds */
            published_seconds: number;
        };
        /** ChairHours */
        ChairHours: {
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /** Closes */
            closes: string;
            /** Opens */
            opens: string;
        };
        /**
         * ChangeClinic
         * @description What is left out stays. The zone can change until hours are published or something is booked or visited.
         */
        ChangeClinic: {
            /** Name */
            name?: string | null;
            /** Zone */
            zone?: string | null;
        };
        /**
         * ChangePractitioner
         * @description What is left out stays; ``clinic_ids`` replaces the whole list.
         */
        ChangePractitioner: {
            /** Clinic Ids */
            clinic_ids?: string[] | null;
            /** Display Name */
            display_name?: string | null;
        };
        /** CheckIn */
        CheckIn: {
            /** Appointment Id */
            appointment_id?: string | null;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
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
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Visit Id */
            visit_id?: string | null;
            /**
             * Walk In
             * @description The patient has not come for an appointment, though one of today may await them.
             * @default false
             */
            walk_in: boolean;
        };
        /** CheckedIn */
        CheckedIn: {
            /** Appointment Id */
            appointment_id?: string | null;
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
        /** Clinic */
        Clinic: {
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
             * Is Sandbox
             * @default false
             */
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
        /** CorrectTriage */
        CorrectTriage: {
            /**
             * Consultant Id
             * Format: uuid
             */
            consultant_id: string;
            /**
             * Declared Type
             * @enum {string}
             */
            declared_type: "first_visit" | "return" | "repeat_purchase" | "check_up" | "other";
            /** Department */
            department: string;
            /**
             * Doctor Id
             * Format: uuid
             */
            doctor_id: string;
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /** Reason */
            reason: string;
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
        /** GiveTriage */
        GiveTriage: {
            /**
             * Consultant Id
             * Format: uuid
             */
            consultant_id: string;
            /**
             * Declared Type
             * @enum {string}
             */
            declared_type: "first_visit" | "return" | "repeat_purchase" | "check_up" | "other";
            /** Department */
            department: string;
            /**
             * Doctor Id
             * Format: uuid
             */
            doctor_id: string;
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
        /** Interval */
        Interval: {
            /**
             * Ends At
             * Format: date-time
             * @description A moment, in UTC.
             */
            ends_at: string;
            /**
             * Starts At
             * Format: date-time
             * @description A moment, in UTC.
             */
            starts_at: string;
        };
        /**
         * NoMore
         * @description The command says all that there is to say.
         */
        NoMore: Record<string, never>;
        /** OpenClinic */
        OpenClinic: {
            /** Clinic Id */
            clinic_id?: string | null;
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * Is Sandbox
             * @default false
             */
            is_sandbox: boolean;
            /** Name */
            name: string;
            /** Zone */
            zone: string;
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
        /** Page[Appointment] */
        Page_Appointment_: {
            /** Items */
            items: components["schemas"]["Appointment"][];
            /** Next */
            next: string | null;
        };
        /** Page[Chair] */
        Page_Chair_: {
            /** Items */
            items: components["schemas"]["Chair"][];
            /** Next */
            next: string | null;
        };
        /** Page[Clinic] */
        Page_Clinic_: {
            /** Items */
            items: components["schemas"]["Clinic"][];
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
        /** Page[Practitioner] */
        Page_Practitioner_: {
            /** Items */
            items: components["schemas"]["Practitioner"][];
            /** Next */
            next: string | null;
        };
        /** Page[Procedure] */
        Page_Procedure_: {
            /** Items */
            items: components["schemas"]["Procedure"][];
            /** Next */
            next: string | null;
        };
        /** Page[Visit] */
        Page_Visit_: {
            /** Items */
            items: components["schemas"]["Visit"][];
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
        /** PerformProcedure */
        PerformProcedure: {
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
             * Performer Id
             * Format: uuid
             */
            performer_id: string;
            /** Procedure Id */
            procedure_id?: string | null;
            /** Product Code */
            product_code: string;
            /** Tooth */
            tooth?: string | null;
        };
        /**
         * Practitioner
         * @description Who treats or advises; ``profession`` decides what they may sign and perform, ``is_active`` whether to book them.
         */
        Practitioner: {
            /** Clinic Ids */
            clinic_ids: string[];
            /** Display Name */
            display_name: string;
            /**
             * Is Active
             * @default true
             */
            is_active: boolean;
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /**
             * Profession
             * @enum {string}
             */
            profession: "doctor" | "hygienist" | "nurse" | "consultant";
        };
        /** PractitionerHours */
        PractitionerHours: {
            /** Ends */
            ends: string;
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /** Starts */
            starts: string;
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
         * Procedure
         * @description ``list_fee_minor`` is the price published for ``product_code`` when it was performed.
         */
        Procedure: {
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
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * List Fee Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            list_fee_minor: number;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Performed At
             * Format: date-time
             * @description A moment, in UTC.
             */
            performed_at: string;
            /**
             * Performer Id
             * Format: uuid
             */
            performer_id: string;
            /**
             * Procedure Id
             * Format: uuid
             */
            procedure_id: string;
            /** Product Code */
            product_code: string;
            /**
             * Status
             * @default performed
             * @enum {string}
             */
            status: "performed" | "void";
            /** Tooth */
            tooth?: string | null;
            /**
             * Visit Id
             * Format: uuid
             */
            visit_id: string;
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
         * PublishCapacity
         * @description Hours of every day of a range, in clinic-local time. A chair may be named twice: two parts of the day.
         */
        PublishCapacity: {
            /** Chairs */
            chairs?: components["schemas"]["ChairHours"][];
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
            /** Practitioners */
            practitioners?: components["schemas"]["PractitionerHours"][];
        };
        /**
         * PublishedHours
         * @description A clinic's hours as they are published now: each chair's by day, each practitioner's shifts by day.
         */
        PublishedHours: {
            /** Chair Days */
            chair_days: components["schemas"]["ChairDay"][];
            /** Shifts */
            shifts: components["schemas"]["Shift"][];
        };
        /**
         * Reasoned
         * @description A correction says why.
         */
        Reasoned: {
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /** Reason */
            reason: string;
        };
        /** RegisterPractitioner */
        RegisterPractitioner: {
            /** Clinic Ids */
            clinic_ids: string[];
            /** Display Name */
            display_name: string;
            /** Practitioner Id */
            practitioner_id?: string | null;
            /**
             * Profession
             * @enum {string}
             */
            profession: "doctor" | "hygienist" | "nurse" | "consultant";
        };
        /** RenameChair */
        RenameChair: {
            /** Name */
            name: string;
        };
        /** RescheduleAppointment */
        RescheduleAppointment: {
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /**
             * Duration Minutes
             * @description Length in minutes.
             */
            duration_minutes: number;
            /**
             * Initiator
             * @enum {string}
             */
            initiator: "patient" | "clinic";
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
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /** Reason */
            reason: string;
            /**
             * Seen Moves
             * @description The `reschedule_count` that the caller saw; moved since, the appointment stays as it is.
             */
            seen_moves?: number | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * Seat
         * @description A stay on a chair; open while ``dismissed_at`` is None.
         */
        Seat: {
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /** Dismissed At */
            dismissed_at?: string | null;
            /**
             * Seated At
             * Format: date-time
             * @description A moment, in UTC.
             */
            seated_at: string;
        };
        /**
         * Shift
         * @description Hours in which a practitioner may be booked at the clinic, on one of its days.
         */
        Shift: {
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Ends At
             * Format: date-time
             * @description A moment, in UTC.
             */
            ends_at: string;
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /**
             * Starts At
             * Format: date-time
             * @description A moment, in UTC.
             */
            starts_at: string;
        };
        /** Slot */
        Slot: {
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
            /**
             * Ends At
             * Format: date-time
             * @description A moment, in UTC.
             */
            ends_at: string;
            /**
             * Practitioner Id
             * Format: uuid
             */
            practitioner_id: string;
            /**
             * Starts At
             * Format: date-time
             * @description A moment, in UTC.
             */
            starts_at: string;
        };
        /** Slots */
        Slots: {
            /** Items */
            items: components["schemas"]["Slot"][];
        };
        /**
         * Stated
         * @description A request that may say when it happened, if not now, and that it is imported history.
         */
        Stated: {
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
        /** TakeSeat */
        TakeSeat: {
            /**
             * Chair Id
             * Format: uuid
             */
            chair_id: string;
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
        /** Triage */
        Triage: {
            /**
             * Consultant Id
             * Format: uuid
             */
            consultant_id: string;
            /**
             * Declared Type
             * @enum {string}
             */
            declared_type: "first_visit" | "return" | "repeat_purchase" | "check_up" | "other";
            /** Department */
            department: string;
            /**
             * Doctor Id
             * Format: uuid
             */
            doctor_id: string;
        };
        /**
         * Visit
         * @description ``business_date`` is the clinic-local date of the check-in; ``zone`` splits seat time by day.
         */
        Visit: {
            /** Appointment Id */
            appointment_id?: string | null;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Checked In At
             * Format: date-time
             * @description A moment, in UTC.
             */
            checked_in_at: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Completed At */
            completed_at?: string | null;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Seats
             * @default []
             */
            seats: components["schemas"]["Seat"][];
            /**
             * Status
             * @enum {string}
             */
            status: "checked_in" | "triaged" | "consulting" | "treating" | "dismissed" | "completed" | "void";
            triage?: components["schemas"]["Triage"] | null;
            /**
             * Visit Id
             * Format: uuid
             */
            visit_id: string;
            /** Zone */
            zone: string;
        };
        /** VisitWithProcedures */
        VisitWithProcedures: {
            /** Appointment Id */
            appointment_id?: string | null;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /**
             * Checked In At
             * Format: date-time
             * @description A moment, in UTC.
             */
            checked_in_at: string;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Completed At */
            completed_at?: string | null;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Procedures
             * @description In the order in which they were performed.
             */
            procedures: components["schemas"]["Procedure"][];
            /**
             * Seats
             * @default []
             */
            seats: components["schemas"]["Seat"][];
            /**
             * Status
             * @enum {string}
             */
            status: "checked_in" | "triaged" | "consulting" | "treating" | "dismissed" | "completed" | "void";
            triage?: components["schemas"]["Triage"] | null;
            /**
             * Visit Id
             * Format: uuid
             */
            visit_id: string;
            /** Zone */
            zone: string;
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
    list_appointments: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                practitioner_id?: string | null;
                patient_id?: string | null;
                status?: ("booked" | "confirmed" | "arrived" | "fulfilled" | "cancelled" | "no_show" | "void")[] | null;
                date?: string | null;
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
                    "application/json": components["schemas"]["Page_Appointment_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    book_appointment: {
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
                "application/json": components["schemas"]["BookAppointment"];
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
    read_appointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
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
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancel_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelAppointment"];
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
    confirm_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stated"];
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
    mark_no_show: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stated"];
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
    reschedule_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleAppointment"];
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
    reverse_no_show: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
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
    void_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
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
    change_chair: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                chair_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameChair"];
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
    deactivate_chair: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                chair_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoMore"];
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
    reactivate_chair: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                chair_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoMore"];
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
    list_clinics: {
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
                    "application/json": components["schemas"]["Page_Clinic_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    open_clinic: {
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
                "application/json": components["schemas"]["OpenClinic"];
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
    read_clinic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clinic_id: string;
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
                    "application/json": components["schemas"]["Clinic"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    read_capacity: {
        parameters: {
            query: {
                date_from: string;
                date_to: string;
            };
            header?: never;
            path: {
                clinic_id: string;
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
                    "application/json": components["schemas"]["PublishedHours"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    publish_capacity: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                clinic_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCapacity"];
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
    list_chairs: {
        parameters: {
            query?: {
                limit?: number;
                after?: string | null;
            };
            header?: never;
            path: {
                clinic_id: string;
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
                    "application/json": components["schemas"]["Page_Chair_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    add_chair: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                clinic_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddChair"];
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
    change_clinic: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                clinic_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeClinic"];
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
    list_practitioners: {
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
                    "application/json": components["schemas"]["Page_Practitioner_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    register_practitioner: {
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
                "application/json": components["schemas"]["RegisterPractitioner"];
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
    read_practitioner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                practitioner_id: string;
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
                    "application/json": components["schemas"]["Practitioner"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    change_practitioner: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                practitioner_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePractitioner"];
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
    deactivate_practitioner: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                practitioner_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoMore"];
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
    reactivate_practitioner: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                practitioner_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoMore"];
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
    list_procedures: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                date?: string | null;
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
                    "application/json": components["schemas"]["Page_Procedure_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    void_procedure: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                procedure_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
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
    list_free_slots: {
        parameters: {
            query: {
                clinic_id: string;
                duration_minutes: number;
                date_from: string;
                date_to: string;
                practitioner_id?: string | null;
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
                    "application/json": components["schemas"]["Slots"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_visits: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                patient_id?: string | null;
                status?: ("checked_in" | "triaged" | "consulting" | "treating" | "dismissed" | "completed" | "void")[] | null;
                date?: string | null;
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
                    "application/json": components["schemas"]["Page_Visit_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    check_in_patient: {
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
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedIn"];
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
    read_visit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                visit_id: string;
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
                    "application/json": components["schemas"]["VisitWithProcedures"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stated"];
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
    correct_triage: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectTriage"];
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
    dismiss_patient: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stated"];
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
    perform_procedure: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PerformProcedure"];
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
    seat_patient: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSeat"];
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
    start_consultation: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stated"];
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
    triage_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveTriage"];
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
    void_visit: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                visit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reasoned"];
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
}
