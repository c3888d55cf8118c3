// Generated from docs/openapi/booking.json by `npm run types`: do not edit.
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
    "/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Appointments
         * @description Appointments of a clinic, a clinic-local day, a patient (under whichever of their ids).
         */
        get: operations["list_appointments_v1_appointments_get"];
        put?: never;
        /**
         * Book
         * @description Book a slot: one chair, one practitioner, within hours, without overlap.
         */
        post: operations["book_v1_appointments_post"];
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
        /** Read Appointment */
        get: operations["read_appointment_v1_appointments__appointment_id__get"];
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
         * Cancel
         * @description Give the slot back; the notice is kept.
         */
        post: operations["cancel_v1_appointments__appointment_id__cancel_post"];
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
         * Confirm
         * @description The patient has said that they will come.
         */
        post: operations["confirm_v1_appointments__appointment_id__confirm_post"];
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
        post: operations["mark_no_show_v1_appointments__appointment_id__mark_no_show_post"];
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
         * Reschedule
         * @description Move to another slot of the same clinic.
         */
        post: operations["reschedule_v1_appointments__appointment_id__reschedule_post"];
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
        post: operations["reverse_no_show_v1_appointments__appointment_id__reverse_no_show_post"];
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
         * Void
         * @description Entered in error: it counts nowhere.
         */
        post: operations["void_v1_appointments__appointment_id__void_post"];
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
        get: operations["list_clinics_v1_clinics_get"];
        put?: never;
        /**
         * Open Clinic
         * @description Open a clinic. Its zone decides the business date of everything that happens there.
         */
        post: operations["open_clinic_v1_clinics_post"];
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
        /** Read Clinic */
        get: operations["read_clinic_v1_clinics__clinic_id__get"];
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
        get?: never;
        put?: never;
        /**
         * Publish Capacity
         * @description Publish hours for every day of a range. Publishing again replaces the named chairs' and practitioners' hours.
         */
        post: operations["publish_capacity_v1_clinics__clinic_id__capacity_post"];
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
        /** List Chairs */
        get: operations["list_chairs_v1_clinics__clinic_id__chairs_get"];
        put?: never;
        /**
         * Add Chair
         * @description Add a chair; it has no hours until its capacity is published.
         */
        post: operations["add_chair_v1_clinics__clinic_id__chairs_post"];
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
        /** List Practitioners */
        get: operations["list_practitioners_v1_practitioners_get"];
        put?: never;
        /**
         * Register Practitioner
         * @description Register a practitioner for one or more clinics of the chain.
         */
        post: operations["register_practitioner_v1_practitioners_post"];
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
        /** Read Practitioner */
        get: operations["read_practitioner_v1_practitioners__practitioner_id__get"];
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
        post: operations["void_procedure_v1_procedures__procedure_id__void_post"];
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
         * Free Slots
         * @description Free times on the quarter of an hour, earliest first. A slot is an offer: booking it decides.
         */
        get: operations["free_slots_v1_slots_get"];
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
         * @description Visits of a clinic, a clinic-local day, a patient (under whichever of their ids).
         */
        get: operations["list_visits_v1_visits_get"];
        put?: never;
        /**
         * Check In
         * @description The patient is here. With an appointment it becomes *arrived*; without one this is a walk-in.
         */
        post: operations["check_in_v1_visits_post"];
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
        /** Read Visit */
        get: operations["read_visit_v1_visits__visit_id__get"];
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
         * Complete
         * @description The visit is over; its appointment is fulfilled.
         */
        post: operations["complete_v1_visits__visit_id__complete_post"];
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
        post: operations["correct_triage_v1_visits__visit_id__correct_triage_post"];
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
         * Dismiss
         * @description The patient leaves the chair.
         */
        post: operations["dismiss_v1_visits__visit_id__dismiss_post"];
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
         * Perform
         * @description Record what was done. The fee is the published price, never the caller's.
         */
        post: operations["perform_v1_visits__visit_id__procedures_post"];
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
         * Seat
         * @description The patient takes a chair of the clinic; not necessarily the one that was booked.
         */
        post: operations["seat_v1_visits__visit_id__seat_post"];
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
        /** Start Consultation */
        post: operations["start_consultation_v1_visits__visit_id__start_consultation_post"];
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
         * Triage
         * @description Department, declared type, consultant and doctor: without it no consultation (R01).
         */
        post: operations["triage_v1_visits__visit_id__triage_post"];
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
         * Void
         * @description Entered in error: it counts nowhere. Its appointment may be checked in again.
         */
        post: operations["void_v1_visits__visit_id__void_post"];
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
            /** Name */
            name: string;
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
        /** Page[Practitioner] */
        Page_Practitioner_: {
            /** Items */
            items: components["schemas"]["Practitioner"][];
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
         * @description A person who treats or advises; ``profession`` decides what they may sign and perform.
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
    list_appointments_v1_appointments_get: {
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
                    "application/json": components["schemas"]["Page_Appointment_"];
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
    book_v1_appointments_post: {
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
    read_appointment_v1_appointments__appointment_id__get: {
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
    cancel_v1_appointments__appointment_id__cancel_post: {
        parameters: {
            query?: never;
            header: {
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
    confirm_v1_appointments__appointment_id__confirm_post: {
        parameters: {
            query?: never;
            header: {
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
    mark_no_show_v1_appointments__appointment_id__mark_no_show_post: {
        parameters: {
            query?: never;
            header: {
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
    reschedule_v1_appointments__appointment_id__reschedule_post: {
        parameters: {
            query?: never;
            header: {
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
    reverse_no_show_v1_appointments__appointment_id__reverse_no_show_post: {
        parameters: {
            query?: never;
            header: {
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
    void_v1_appointments__appointment_id__void_post: {
        parameters: {
            query?: never;
            header: {
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
    list_clinics_v1_clinics_get: {
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
    open_clinic_v1_clinics_post: {
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
    read_clinic_v1_clinics__clinic_id__get: {
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
    publish_capacity_v1_clinics__clinic_id__capacity_post: {
        parameters: {
            query?: never;
            header: {
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
    list_chairs_v1_clinics__clinic_id__chairs_get: {
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
    add_chair_v1_clinics__clinic_id__chairs_post: {
        parameters: {
            query?: never;
            header: {
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
    list_practitioners_v1_practitioners_get: {
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
    register_practitioner_v1_practitioners_post: {
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
    read_practitioner_v1_practitioners__practitioner_id__get: {
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
    void_procedure_v1_procedures__procedure_id__void_post: {
        parameters: {
            query?: never;
            header: {
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
    free_slots_v1_slots_get: {
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
    list_visits_v1_visits_get: {
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
                    "application/json": components["schemas"]["Page_Visit_"];
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
    check_in_v1_visits_post: {
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
    read_visit_v1_visits__visit_id__get: {
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
    complete_v1_visits__visit_id__complete_post: {
        parameters: {
            query?: never;
            header: {
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
    correct_triage_v1_visits__visit_id__correct_triage_post: {
        parameters: {
            query?: never;
            header: {
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
    dismiss_v1_visits__visit_id__dismiss_post: {
        parameters: {
            query?: never;
            header: {
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
    perform_v1_visits__visit_id__procedures_post: {
        parameters: {
            query?: never;
            header: {
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
    seat_v1_visits__visit_id__seat_post: {
        parameters: {
            query?: never;
            header: {
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
    start_consultation_v1_visits__visit_id__start_consultation_post: {
        parameters: {
            query?: never;
            header: {
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
    triage_v1_visits__visit_id__triage_post: {
        parameters: {
            query?: never;
            header: {
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
    void_v1_visits__visit_id__void_post: {
        parameters: {
            query?: never;
            header: {
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
