// Generated from docs/openapi/billing.json by `npm run types`: do not edit.
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
    "/v1/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deposits */
        get: operations["deposits_v1_deposits_get"];
        put?: never;
        /**
         * Top Up
         * @description Take a prepayment; it counts as cash now and as payment when it is applied to an order.
         */
        post: operations["top_up_v1_deposits_post"];
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
        /** Deposit */
        get: operations["deposit_v1_deposits__deposit_id__get"];
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
        /** Orders */
        get: operations["orders_v1_orders_get"];
        put?: never;
        /**
         * Create
         * @description An order from an accepted plan at the offered price, or a direct one at published prices.
         */
        post: operations["create_v1_orders_post"];
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
        /** Order */
        get: operations["order_v1_orders__order_id__get"];
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
         * Approve
         * @description A manager who did not create the order accepts its discount (BR6).
         */
        post: operations["approve_v1_orders__order_id__approve_post"];
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
         * Cancel
         * @description Cancel an order on which no money is left; its plan lines can be ordered again.
         */
        post: operations["cancel_v1_orders__order_id__cancel_post"];
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
        /** Payments */
        get: operations["payments_v1_payments_get"];
        put?: never;
        /**
         * Take
         * @description Take money for an approved order, up to what is due. With method ``deposit``: no new cash.
         */
        post: operations["take_v1_payments_post"];
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
        /** Payment */
        get: operations["payment_v1_payments__payment_id__get"];
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
        /** Prices */
        get: operations["prices_v1_prices_get"];
        put?: never;
        /**
         * Publish
         * @description Publish a product's list price; it replaces the earlier one from now on.
         */
        post: operations["publish_v1_prices_post"];
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
        /** Price */
        get: operations["price_v1_prices__price_id__get"];
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
        /** Refunds */
        get: operations["refunds_v1_refunds_get"];
        put?: never;
        /**
         * Request
         * @description Ask for a payment or a deposit's balance back; the amount is set aside until somebody else decides.
         */
        post: operations["request_v1_refunds_post"];
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
        /** Refund */
        get: operations["refund_v1_refunds__refund_id__get"];
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
         * Complete
         * @description Give the money back. Not by the person who requested it (BR6). It counts on its own date.
         */
        post: operations["complete_v1_refunds__refund_id__complete_post"];
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
         * Reject
         * @description The money stays, and what was set aside is free again.
         */
        post: operations["reject_v1_refunds__refund_id__reject_post"];
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
    deposits_v1_deposits_get: {
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
                    "application/json": components["schemas"]["Page_DepositView_"];
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
    top_up_v1_deposits_post: {
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
    deposit_v1_deposits__deposit_id__get: {
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
    orders_v1_orders_get: {
        parameters: {
            query?: {
                patient_id?: string | null;
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
                    "application/json": components["schemas"]["Page_OrderView_"];
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
    create_v1_orders_post: {
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
    order_v1_orders__order_id__get: {
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
    approve_v1_orders__order_id__approve_post: {
        parameters: {
            query?: never;
            header: {
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
    cancel_v1_orders__order_id__cancel_post: {
        parameters: {
            query?: never;
            header: {
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
    payments_v1_payments_get: {
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
                    "application/json": components["schemas"]["Page_PaymentView_"];
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
    take_v1_payments_post: {
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
    payment_v1_payments__payment_id__get: {
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
    prices_v1_prices_get: {
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
    publish_v1_prices_post: {
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
    price_v1_prices__price_id__get: {
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
    refunds_v1_refunds_get: {
        parameters: {
            query?: {
                clinic_id?: string | null;
                status?: ("requested" | "completed" | "rejected") | null;
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
    request_v1_refunds_post: {
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
    refund_v1_refunds__refund_id__get: {
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
    complete_v1_refunds__refund_id__complete_post: {
        parameters: {
            query?: never;
            header: {
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
    reject_v1_refunds__refund_id__reject_post: {
        parameters: {
            query?: never;
            header: {
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
