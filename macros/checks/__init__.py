"""A site or a catalogue in, problems out: every rule that records keep between them, in one visible list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import polib

from macros.checks.accessibility_contact import ensure_barriers_can_be_reported
from macros.checks.compliance import ensure_no_compliance_is_claimed_untested
from macros.checks.criteria import ensure_every_criterion_is_listed
from macros.checks.easy_read_age import ensure_easy_read_is_up_to_date
from macros.checks.easy_read_pictures import ensure_easy_read_has_its_pictures
from macros.checks.easy_read_sentences import ensure_easy_sentences_are_short
from macros.checks.few_cases import ensure_few_cases_are_settled
from macros.checks.figures import ensure_figures_match_the_wording
from macros.checks.interface import ensure_interface_is_whole
from macros.checks.links import ensure_links_lead_somewhere
from macros.checks.named_twice import ensure_nothing_tested_is_named_twice
from macros.checks.overdue_reviews import ensure_reviews_are_made_in_time
from macros.checks.past_dates import ensure_what_was_done_is_past
from macros.checks.personal_details import ensure_no_personal_details
from macros.checks.placeholders import ensure_no_placeholders
from macros.checks.planned_fixes import ensure_fixes_are_planned_ahead
from macros.checks.plausible_results import ensure_results_are_plausible
from macros.checks.plural_forms import ensure_plural_forms_hold
from macros.checks.po_header import ensure_header_is_right
from macros.checks.prose import ensure_prose_is_simple
from macros.checks.recorded_failures import ensure_failures_are_recorded
from macros.checks.references import ensure_references_exist
from macros.checks.repeated_ids import ensure_ids_are_not_repeated
from macros.checks.result_overlaps import ensure_results_do_not_overlap
from macros.checks.result_stages import ensure_results_are_of_one_stage
from macros.checks.result_standards import ensure_results_are_of_standards
from macros.checks.result_years import ensure_results_fit_their_year
from macros.checks.roadmaps import ensure_roadmaps_fit_together
from macros.checks.stages import ensure_stages_follow_each_other
from macros.checks.statement_review import ensure_the_statement_is_reviewed
from macros.checks.subjects import ensure_subjects_are_spelt_alike
from macros.checks.tested_pages import ensure_tested_pages_exist
from macros.checks.translations import ensure_translations_hold
from macros.checks.unused_laws import ensure_laws_are_used
from macros.checks.working_days import ensure_working_days_are_known
from macros.load.loaded import Loaded
from macros.problems import Problem

Check = Callable[[Loaded], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    ensure_references_exist,
    ensure_links_lead_somewhere,
    ensure_ids_are_not_repeated,
    ensure_figures_match_the_wording,
    ensure_stages_follow_each_other,
    ensure_subjects_are_spelt_alike,
    ensure_results_are_of_standards,
    ensure_results_are_of_one_stage,
    ensure_results_fit_their_year,
    ensure_results_do_not_overlap,
    ensure_few_cases_are_settled,
    ensure_results_are_plausible,
    ensure_roadmaps_fit_together,
    ensure_prose_is_simple,
    ensure_no_placeholders,
    ensure_no_personal_details,
    ensure_laws_are_used,
    ensure_working_days_are_known,
    ensure_every_criterion_is_listed,
    ensure_tested_pages_exist,
    ensure_nothing_tested_is_named_twice,
    ensure_failures_are_recorded,
    ensure_fixes_are_planned_ahead,
    ensure_no_compliance_is_claimed_untested,
    ensure_the_statement_is_reviewed,
    ensure_what_was_done_is_past,
    ensure_reviews_are_made_in_time,
    ensure_barriers_can_be_reported,
    ensure_easy_sentences_are_short,
    ensure_easy_read_has_its_pictures,
    ensure_easy_read_is_up_to_date,
)


def check_data(loaded: Loaded) -> list[Problem]:
    """Every problem that any check finds in the data."""
    return sorted({problem for check in CHECKS for problem in check(loaded)})


def check_catalogue(catalogue: polib.POFile, name: str, locale: str, domain: str) -> Iterator[Problem]:
    """What would show in a locale's pages, if they were made from this file."""
    yield from ensure_header_is_right(catalogue, name, locale)
    yield from ensure_translations_hold(catalogue, name)
    yield from ensure_plural_forms_hold(catalogue, name, locale)
    if domain == "interface":
        yield from ensure_interface_is_whole(catalogue, name)
