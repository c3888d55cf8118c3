"""The form of a protocol: read from YAML, checked when loaded, never changed while it runs."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from shared.events.catalogue import EVENTS

Anchored = Literal["performed_at", "no_show_marked_at", "quoted_at"]
Stop = Literal["anchor_withdrawn", "performed", "came", "disabled", "person_gone", "declined", "booked"]
Purpose = Literal[
    "clinical-safety", "appointment", "clinical-followup", "finance", "recall", "feedback", "marketing", "greeting"
]
_ANCHOR_OF_EVENT: dict[str, Anchored] = {
    "booking.visit.procedure_performed.v1": "performed_at",
    "booking.appointment.no_show_marked.v1": "no_show_marked_at",
    "crm.plan.quoted.v1": "quoted_at",
}


class Part(BaseModel):
    """A piece of a protocol: frozen, and a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Name(Part):
    zh: str
    en: str


class Condition(Part):
    """What a field of the event's state must hold: one value, or one of several."""

    equals: str | int | bool | None = None
    any_of: tuple[str | int, ...] = ()

    def holds(self, value: object) -> bool:
        return value in self.any_of if self.any_of else value == self.equals


class Trigger(Part):
    """The event type that enrols, if its state fulfils every condition."""

    event: str
    where: dict[str, Condition] = {}

    def matches(self, event_type: str, state: dict[str, Any]) -> bool:
        return event_type == self.event and all(c.holds(state.get(name)) for name, c in self.where.items())


class Interval(Part):
    """From the anchor day to the due day, in calendar months and then days of the clinic's zone."""

    months: Annotated[int, Field(ge=0, le=120)] = 0
    days: Annotated[int, Field(ge=0, le=366)] = 0


class Step(Part):
    """One contact: ``days`` from the due day at 09:00 local, or ``minutes`` from the anchor moment."""

    name: Name
    days: Annotated[int, Field(ge=-366, le=366)] | None = None
    minutes: Annotated[int, Field(ge=0, le=1440)] | None = None
    recall: bool = False

    @model_validator(mode="after")
    def _one_offset(self) -> Self:
        if (self.days is None) == (self.minutes is None):
            raise ValueError("a step has either days or minutes")
        return self

    def order(self) -> tuple[int, int]:
        return (self.days or 0, self.minutes or 0)


class Protocol(Part):
    """A versioned protocol. ``hold_out_permille`` of the patients are left alone, to compare with."""

    code: Annotated[str, Field(pattern="^[A-Z]+-[A-Z0-9]+$", max_length=20)]
    version: Annotated[int, Field(ge=1)]
    name: Name
    trigger: Trigger
    anchor: Anchored
    interval: Interval = Interval()
    trigger_codes: tuple[str, ...] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    stop: tuple[Stop, ...]
    purpose: Purpose
    owner_role: Literal["customer_service", "front_desk", "nurse", "doctor", "consultant"]
    hold_out_permille: Annotated[int, Field(ge=0, le=1000)] = 0
    window_days: Annotated[int, Field(ge=0, le=366)]
    catch_up_days: Annotated[int, Field(ge=0, le=366)] = 60

    @property
    def recall_step(self) -> int | None:
        """The step with which the recall falls due, if this protocol recalls."""
        return next((index for index, step in enumerate(self.steps) if step.recall), None)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.trigger.event not in EVENTS:
            raise ValueError(f"there is no event type {self.trigger.event}")
        if _ANCHOR_OF_EVENT.get(self.trigger.event) != self.anchor:
            raise ValueError(f"{self.trigger.event} has no anchor {self.anchor}")
        if [s.order() for s in self.steps] != sorted({s.order() for s in self.steps}):
            raise ValueError("steps must come in the order of their offsets, each once")
        if sum(s.recall for s in self.steps) > 1:
            raise ValueError("a protocol publishes one recall a cycle")
        if (self.recall_step is not None) != bool(self.trigger_codes):
            raise ValueError("a recall needs the trigger_codes that satisfy it, and nothing else has them")
        return self
