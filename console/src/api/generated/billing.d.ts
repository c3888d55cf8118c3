// Generated from docs/openapi/billing.json by `npm run types`: do not edit.
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
    "/v1/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deposits
         * @description Deposits of a person, a clinic or a business date, with what is left of each; ``has_balance``: or is used up.
         */
        get: operations["list_deposits"];
        put?: never;
        /**
         * Top Up Deposit
         * @description Take a prepayment: it is cash now, and payment when it is applied to an order.
         */
        post: operations["top_up_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deposits/{deposit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Deposit
         * @description A deposit: what was paid in, what is left, and what is asked back.
         */
        get: operations["read_deposit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Orders
         * @description Orders of a person, a clinic, a plan, business dates or in a state, with what is paid, refunded and still due.
         *
         *     ``has_due``: those on which something may still be paid, or those on which nothing may.
         */
        get: operations["list_orders"];
        put?: never;
        /**
         * Create Order
         * @description Order an accepted plan at the offered price, or products directly; more than 10 % off awaits approval (BR6).
         */
        post: operations["create_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Order
         * @description An order with its lines, and what is paid, refunded and still due.
         */
        get: operations["read_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Order
         * @description Accept an order's discount, as a manager who did not create the order (BR6).
         */
        post: operations["approve_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Order
         * @description Cancel an order on which no money is left; its plan lines can be ordered again.
         */
        post: operations["cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Payments
         * @description Payments taken at a clinic, on business dates, from a person or for an order.
         */
        get: operations["list_payments"];
        put?: never;
        /**
         * Take Payment
         * @description Take money for an approved order, up to what is due; with method ``deposit`` no new cash comes in.
         */
        post: operations["take_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Payment
         * @description A payment with its allocation to order lines, and what of it was given back or is asked back.
         */
        get: operations["read_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prices
         * @description The chain's list prices, one of each product.
         */
        get: operations["list_prices"];
        put?: never;
        /**
         * Publish Price
         * @description Publish a product's list price; it replaces the earlier one from now on.
         */
        post: operations["publish_price"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices/{price_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Price
         * @description The list price of one product.
         */
        get: operations["read_price"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Refunds
         * @description Refunds of a clinic, an order, a payment, a person or in a state; the dates are when the money went back.
         */
        get: operations["list_refunds"];
        put?: never;
        /**
         * Request Refund
         * @description Ask for a payment or a deposit's balance back; the amount is set aside until somebody else decides.
         */
        post: operations["request_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refund_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Refund
         * @description A refund: of which payment or deposit, which lines, who asked, who decided.
         */
        get: operations["read_refund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refund_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Refund
         * @description Give the money back, as somebody other than who asked for it (BR6); it counts on its own date.
         */
        post: operations["complete_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refund_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject Refund
         * @description Keep the money; what was set aside for the refund is free again.
         */
        post: operations["reject_refund"];
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
         * Allocation
         * @description The part of a payment or refund that falls on one order line.
         */
        Allocation: {
            /**
             * Amount Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            amount_minor: number;
            /**
             * Line Id
             * Format: uuid
             */
            line_id: string;
            /** Plan Line Id */
            plan_line_id?: string | null;
            /** Product Code */
            product_code: string;
        };
        /** CancelOrder */
        CancelOrder: {
            /** Reason */
            reason: string;
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
         * CreateOrder
         * @description Either from an accepted plan (``case_id``, optionally some of its lines) or direct (``lines``).
         */
        CreateOrder: {
            /** Case Id */
            case_id?: string | null;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Discount Reason */
            discount_reason?: string | null;
            /** Line Ids */
            line_ids?: string[] | null;
            /** Lines */
            lines?: components["schemas"]["LineWanted"][] | null;
            /** Occurred At */
            occurred_at?: string | null;
            /** Order Id */
            order_id?: string | null;
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
        /** DepositView */
        DepositView: {
            /**
             * Amount Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            amount_minor: number;
            /**
             * Balance Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            balance_minor: number;
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
             * Deposit Id
             * Format: uuid
             */
            deposit_id: string;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "card" | "wechat_pay" | "alipay" | "bank_transfer";
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Reserved Minor */
            reserved_minor: number;
            /**
             * Topped Up At
             * Format: date-time
             * @description A moment, in UTC.
             */
            topped_up_at: string;
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
        /** LineBack */
        LineBack: {
            /**
             * Amount Minor
             * @description Money in minor units, as a whole number above zero.
             */
            amount_minor: number;
            /**
             * Line Id
             * Format: uuid
             */
            line_id: string;
        };
        /**
         * LineWanted
         * @description ``executed_minor`` is the price of the whole line after discount; list price x quantity if not said.
         */
        LineWanted: {
            /** Executed Minor */
            executed_minor?: number | null;
            /** Product Code */
            product_code: string;
            /**
             * Quantity
             * @default 1
             */
            quantity: number;
        };
        /**
         * Nothing
         * @description An empty body.
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
         * OrderLine
         * @description Amounts are for the whole line; ``executed_minor`` is the price after discount.
         */
        OrderLine: {
            /**
             * Executed Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            executed_minor: number;
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
            /** Plan Line Id */
            plan_line_id?: string | null;
            /** Product Code */
            product_code: string;
            /** Quantity */
            quantity: number;
        };
        /**
         * OrderView
         * @description ``due_minor`` is what may still be paid: a refund is a return and does not make the order due again.
         */
        OrderView: {
            /** Approved By */
            approved_by?: string | null;
            /**
             * Business Date
             * Format: date
             */
            business_date: string;
            /** Case Id */
            case_id?: string | null;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Consultant Id */
            consultant_id?: string | null;
            /**
             * Created At
             * Format: date-time
             * @description A moment, in UTC.
             */
            created_at: string;
            /** Created By */
            created_by: string;
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * Discount Minor
             * @description Money in minor units (fen, cents) of the named currency.
             * @default 0
             */
            discount_minor: number;
            /** Discount Reason */
            discount_reason?: string | null;
            /** Doctor Id */
            doctor_id?: string | null;
            /** Due Minor */
            due_minor: number;
            /** Lines */
            lines: components["schemas"]["OrderLine"][];
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /** Paid Minor */
            paid_minor: number;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Plan Version */
            plan_version?: number | null;
            /** Refunded Minor */
            refunded_minor: number;
            /**
             * Status
             * @enum {string}
             */
            status: "pending_approval" | "approved" | "cancelled";
            /**
             * Total Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            total_minor: number;
            /** Visit Id */
            visit_id?: string | null;
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
        /** Page[DepositView] */
        Page_DepositView_: {
            /** Items */
            items: components["schemas"]["DepositView"][];
            /** Next */
            next: string | null;
        };
        /** Page[OrderView] */
        Page_OrderView_: {
            /** Items */
            items: components["schemas"]["OrderView"][];
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
        /** Page[PaymentView] */
        Page_PaymentView_: {
            /** Items */
            items: components["schemas"]["PaymentView"][];
            /** Next */
            next: string | null;
        };
        /** Page[Price] */
        Page_Price_: {
            /** Items */
            items: components["schemas"]["Price"][];
            /** Next */
            next: string | null;
        };
        /** Page[Refund] */
        Page_Refund_: {
            /** Items */
            items: components["schemas"]["Refund"][];
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
         * PaymentView
         * @description ``reserved_minor``: requested refunds that nobody has decided yet.
         */
        PaymentView: {
            /** Allocations */
            allocations: components["schemas"]["Allocation"][];
            /**
             * Amount Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            amount_minor: number;
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
            /** Deposit Id */
            deposit_id?: string | null;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "card" | "wechat_pay" | "alipay" | "bank_transfer" | "deposit";
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /**
             * Payment Id
             * Format: uuid
             */
            payment_id: string;
            /** Refunded Minor */
            refunded_minor: number;
            /** Reserved Minor */
            reserved_minor: number;
            /**
             * Taken At
             * Format: date-time
             * @description A moment, in UTC.
             */
            taken_at: string;
        };
        /**
         * Price
         * @description The chain's list price of a product, from ``valid_from`` on.
         *
         *     ``needs_tooth``: a procedure of this product names the tooth that it was done on.
         */
        Price: {
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * List Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            list_minor: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /**
             * Needs Tooth
             * @default false
             */
            needs_tooth: boolean;
            /**
             * Price Id
             * Format: uuid
             */
            price_id: string;
            /**
             * Product Class
             * @enum {string}
             */
            product_class: "dental" | "injectable" | "energy_device" | "surgery" | "skincare";
            /** Product Code */
            product_code: string;
            /**
             * Valid From
             * Format: date-time
             * @description A moment, in UTC.
             */
            valid_from: string;
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
        /** PublishPrice */
        PublishPrice: {
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /**
             * List Minor
             * @description Money in minor units, for one piece.
             */
            list_minor: number;
            /** Name En */
            name_en: string;
            /** Name Zh */
            name_zh: string;
            /**
             * Needs Tooth
             * @description A procedure of this product names its tooth.
             * @default false
             */
            needs_tooth: boolean;
            /**
             * Product Class
             * @enum {string}
             */
            product_class: "dental" | "injectable" | "energy_device" | "surgery" | "skincare";
            /** Product Code */
            product_code: string;
        };
        /**
         * Refund
         * @description Of a payment (with ``order_id`` and ``lines``) or of a deposit's balance; counts when completed.
         *
         *     ``business_date`` is the day of completion, None before. Method ``deposit``: back to the deposit, no cash.
         */
        Refund: {
            /**
             * Amount Minor
             * @description Money in minor units (fen, cents) of the named currency.
             */
            amount_minor: number;
            /** Approved By */
            approved_by?: string | null;
            /** Business Date */
            business_date?: string | null;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Completed At */
            completed_at?: string | null;
            /**
             * Currency
             * @description ISO 4217 code.
             */
            currency: string;
            /** Deposit Id */
            deposit_id?: string | null;
            /**
             * Lines
             * @default []
             */
            lines: components["schemas"]["Allocation"][];
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "card" | "wechat_pay" | "alipay" | "bank_transfer" | "deposit";
            /** Order Id */
            order_id?: string | null;
            /**
             * Patient Id
             * Format: uuid
             */
            patient_id: string;
            /** Payment Id */
            payment_id?: string | null;
            /** Reason */
            reason: string;
            /**
             * Refund Id
             * Format: uuid
             */
            refund_id: string;
            /**
             * Requested At
             * Format: date-time
             * @description A moment, in UTC.
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
            /**
             * Status
             * @enum {string}
             */
            status: "requested" | "completed" | "rejected";
        };
        /** RejectRefund */
        RejectRefund: {
            /** Reason */
            reason: string;
        };
        /**
         * RequestRefund
         * @description Of a payment (``lines``: of which order lines; allocated by the fixed rule if not said) or of a deposit.
         */
        RequestRefund: {
            /**
             * Amount Minor
             * @description Money in minor units, as a whole number above zero.
             */
            amount_minor: number;
            /** Deposit Id */
            deposit_id?: string | null;
            /** Lines */
            lines?: components["schemas"]["LineBack"][] | null;
            /** Method */
            method?: ("cash" | "card" | "wechat_pay" | "alipay" | "bank_transfer" | "deposit") | null;
            /** Occurred At */
            occurred_at?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /** Payment Id */
            payment_id?: string | null;
            /** Reason */
            reason: string;
            /** Refund Id */
            refund_id?: string | null;
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
        /**
         * TakePayment
         * @description ``order_id`` is required by rule BILL-001; ``deposit_id`` goes with method ``deposit``.
         *
         *     ``clinic_id`` is where the money was received, the order's clinic if not said.
         */
        TakePayment: {
            /**
             * Amount Minor
             * @description Money in minor units, as a whole number above zero.
             */
            amount_minor: number;
            /** Clinic Id */
            clinic_id?: string | null;
            /** Deposit Id */
            deposit_id?: string | null;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "card" | "wechat_pay" | "alipay" | "bank_transfer" | "deposit";
            /** Occurred At */
            occurred_at?: string | null;
            /** Order Id */
            order_id?: string | null;
            /**
             * Origin
             * @description `import` needs a clinic manager or an administrator.
             * @default live
             * @enum {string}
             */
            origin: "live" | "import";
            /** Payment Id */
            payment_id?: string | null;
        };
        /**
         * TopUpDeposit
         * @description ``currency`` is the clinic's if not said.
         */
        TopUpDeposit: {
            /**
             * Amount Minor
             * @description Money in minor units, as a whole number above zero.
             */
            amount_minor: number;
            /**
             * Clinic Id
             * Format: uuid
             */
            clinic_id: string;
            /** Currency */
            currency?: string | null;
            /** Deposit Id */
            deposit_id?: string | null;
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "card" | "wechat_pay" | "alipay" | "bank_transfer";
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
    list_deposits: {
        parameters: {
            query?: {
                patient_id?: string | null;
                clinic_id?: string | null;
                has_balance?: boolean | null;
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
                    "application/json": components["schemas"]["Page_DepositView_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    top_up_deposit: {
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
                "application/json": components["schemas"]["TopUpDeposit"];
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
    read_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deposit_id: string;
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
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_orders: {
        parameters: {
            query?: {
                patient_id?: string | null;
                clinic_id?: string | null;
                status?: ("pending_approval" | "approved" | "cancelled") | null;
                case_id?: string | null;
                has_due?: boolean | null;
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
                    "application/json": components["schemas"]["Page_OrderView_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    create_order: {
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
                "application/json": components["schemas"]["CreateOrder"];
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
    read_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
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
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    approve_order: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"] | null;
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
    cancel_order: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrder"];
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
    list_payments: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                date?: string | null;
                date_from?: string | null;
                date_to?: string | null;
                patient_id?: string | null;
                order_id?: string | null;
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
                    "application/json": components["schemas"]["Page_PaymentView_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    take_payment: {
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
                "application/json": components["schemas"]["TakePayment"];
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
    read_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_id: string;
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
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_prices: {
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
                    "application/json": components["schemas"]["Page_Price_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    publish_price: {
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
                "application/json": components["schemas"]["PublishPrice"];
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
    read_price: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                price_id: string;
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
                    "application/json": components["schemas"]["Price"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    list_refunds: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                status?: ("requested" | "completed" | "rejected") | null;
                date?: string | null;
                date_from?: string | null;
                date_to?: string | null;
                order_id?: string | null;
                payment_id?: string | null;
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
                    "application/json": components["schemas"]["Page_Refund_"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    request_refund: {
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
                "application/json": components["schemas"]["RequestRefund"];
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
    read_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                refund_id: string;
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
                    "application/json": components["schemas"]["Refund"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Malformed"];
            503: components["responses"]["Unavailable"];
        };
    };
    complete_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Stated"] | null;
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
    reject_refund: {
        parameters: {
            query?: never;
            header: {
                /** @description Names this request, so that it can be sent again without being carried out twice: the same key and the same request (method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. While the first is still running the second one waits for it. The same key with another request is refused (422). A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID. */
                "idempotency-key": string | null;
            };
            path: {
                refund_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectRefund"];
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
