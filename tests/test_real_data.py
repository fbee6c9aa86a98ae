"""data/: what Somerset's papers of January 2023 count and print still stands in the records.

The papers are not in this repository. These counts, names and figures were taken from them by a second reader. A test
that fails says that a record has gone, has come or says another figure: look it up in the paper before changing a test.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from macros.load.site import load_site
from macros.model.area_comparison import compare
from macros.model.record import Citation, Record, Words, walk
from macros.model.reference import Term
from macros.model.section.background import ImpactSection, RiskSection
from macros.model.section.plans import DeliverableSection, RoadmapSection
from macros.model.service import Statement
from macros.model.site import Site
from macros.model.target import Target, Time

RENAMED = {
    "Housing Allocations": "Council housing allocations",
    "Housing – Anti-social Behaviour": "Anti-social behaviour in council housing",
    "Housing – Communal areas": "Communal areas of council housing",
    "Housing - Customer Service": "Council housing customer service",
    "Housing – Customer Engagement and Involvement": "Having your say as a tenant",
    "Housing – Home Standard": "Quality of council homes",
    "Housing – Neighbourhoods and community": "Neighbourhoods around council housing",
    "Housing – Planned Works": "Planned works to council homes",
    "Housing - Rents": "Council housing rent",
    "Housing - repairs": "Council housing repairs",
    "Housing – Safe Homes": "Safety in council homes",
    "Housing - Tenancy Support": "Tenancy support",
    "Housing Options": "Housing options and homelessness",
    "Somerset Independence Plus (SIP)": "Home adaptations and improvements (Somerset Independence Plus)",
    "Library Service": "Libraries",
    "Cemetery management": "Cemeteries",
    "Private Sector Housing and Enforcement": "Private housing and empty homes",
    "Bereavement Service - Crematoria": "Crematoria",
    "Arts and Entertainment": "Arts and entertainment",
    "Registration Services": "Registering births, deaths and marriages",
    "Revenues": "Council tax and business rates",
    "Commercial and Procurement": "Buying and contracts",
    "Business Intelligence": "Data and analysis for the council",
    "Business Change & PMO": "Change and improvement",
    "Business Support": "Support for the council's own services",
    "Flood and Water Management": "Flooding and land drainage",
    "Environmental Protection Service": "Nuisance, pollution and air quality",
    "Food Hygiene": "Food hygiene",
    "Environmental Health – Enforcement of Health and Safety at Work": "Health and safety at work",
    "Work Infectious Diseases": "Infectious diseases",
    "Private Water Supplies": "Private water supplies",
    "Licensing": "Licences for venues and activities",
    "Heart of the Southwest Trading Standards": "Trading standards",
    "Prosperity and Economic Development": "Regeneration and help for businesses",
    "Bridges Structures": "Bridges and structures",
    "Highways Emergency Service": "Emergencies on the roads",
    "Highway Lighting": "Street lights",
    "Highways and Transport Asset Management": "Managing roads and transport assets",
    "Rights of Way": "Public rights of way",
    "Routine Environmental Maintenance": "Routine road maintenance and weeds",
    "Highways Winter and Emergency Services": "Roads in winter",
    "Road Closures Traffic Restrictions and Events": "Road closures, restrictions and events",
    "Traffic Engineering": "Traffic engineering",
    "Road Safety": "Road safety",
    "Traffic Control": "Traffic control",
    "Transport Data": "Traffic and travel data",
    "Parking Services": "Parking",
    "Street Works": "Street works",
    "Equality and Diversity": "Equality and diversity",
    "Building Control": "Building control",
    "Civil Contingencies": "Emergency planning",
    "Commissioning": "Planning and reviewing services",
    "Fleet Service": "Council vehicles",
    "Ground Care": "Grounds care",
    "Street Scene": "Street care",
    "SWP": "Bins and recycling",
    "Countryside": "Countryside and green spaces",
    "Sport and Leisure": "Sport and leisure",
    "Planning Service": "Planning applications",
    "Highways Development Management – Planning applications and Technical Approvals": "Roads and new development",
    "Insurance": "Insurance claims against the council",
    "Exchequer Services": "Exchequer services",
    "Land Charges": "Land charges",
    "Democratic Services": "Council meetings and councillors",
    "Elections": "Elections and voting",
}
KEPT = {"Areas of Outstanding Natural Beauty", "Benefits", "Somerset Rivers Authority"}

SERVICE_TARGETS = {
    "housing-allocations/contact-after-bid": ["within 3 days"],
    "housing-allocations/contact-after-cycle": ["within 1 week"],
    "housing-anti-social-behaviour/respond-to-complaints": [
        "within 1 working day (serious complaints or harassment)",
        "within 10 days (less serious complaints)",
    ],
    "housing-anti-social-behaviour/harassment-and-violence": ["within 24 hours"],
    "housing-anti-social-behaviour/agree-response": ["within 10 days"],
    "housing-customer-service/hfs-answer-calls": ["80% within 2 minutes"],
    "housing-customer-service/hfs-first-contact": ["80%"],
    "housing-customer-service/hfs-call-back": ["within 48 hours"],
    "housing-customer-service/hfs-acknowledge-letter": ["within 2 working days"],
    "housing-customer-service/hfs-written-response": ["within 10 working days"],
    "housing-customer-service/hfs-reception": ["within 10 minutes", "within 5 minutes (if pre-booked)"],
    "housing-customer-service/hfs-acknowledge-complaints": ["within 2 working days"],
    "housing-customer-service/swt-call-waiting": ["under 60 seconds"],
    "housing-customer-service/swt-abandonment": ["under 10%"],
    "housing-customer-service/swt-reception": ["under 10 minutes"],
    "housing-customer-service/swt-response": ["within 5 days"],
    "housing-customer-service/swt-calls-and-emails": ["within 3 days"],
    "housing-customer-service/swt-acknowledge-complaints": ["within 2 days"],
    "housing-customer-service/swt-respond-to-complaints": [
        "within 10 working days (Stage 1)",
        "within 20 working days (stage 2)",
    ],
    "housing-planned-works/survey-homes": ["every 5 years"],
    "housing-rents/annual-statement": ["every 1 year"],
    "housing-repairs/emergency": ["within 24 hours"],
    "housing-repairs/other-repairs": ["within 1 working day"],
    "housing-options/assessment": ["within 5 working days"],
    "housing-options/personal-housing-plan": ["within 5 working days"],
    "housing-options/bed-and-breakfast": ["at most 6 weeks"],
    "housing-options/homefinder-application": ["within 21 days"],
    "housing-options/rough-sleeping-reports": ["within 1 working day"],
    "housing-options/rough-sleeper-counts": ["every 2 months", "every 1 year"],
    "housing-options/site-acknowledge": ["within 10 working days"],
    "housing-options/site-assess": ["within 20 working days"],
    "housing-options/site-offer": ["within 5 working days"],
    "housing-options/site-repairs": [
        "within 24 hours (emergency repairs)",
        "within 5 working days (urgent repairs)",
        "within 21 working days (other repairs)",
    ],
    "somerset-independence-plus/request": ["within 10 working days"],
    "somerset-independence-plus/urgent-request": ["within 1 working day"],
    "somerset-independence-plus/grant-application": ["within 6 months"],
    "somerset-independence-plus/disabled-facilities-grant": ["within 12 months"],
    "registration/births-registered": ["98% within 42 calendar days"],
    "registration/deaths-registered": ["90% within 5 calendar days"],
    "registration/certificate-applications": ["95% within 7 days"],
    "registration/citizenship-certificates": ["100% within 14 days"],
    "registration/birth-appointment": ["90% within 5 working days"],
    "registration/death-appointment": ["90% within 2 working days"],
    "registration/marriage-notice-appointment": ["90% within 10 working days"],
    "registration/seen-on-time": ["at least 90% within 10 minutes"],
    "business-intelligence/acknowledge-requests": [
        "98% within 5 working days (service requests, except for complex requests)"
    ],
    "business-intelligence/urgent-requests": ["within 2 days (urgent requests, as far as possible)"],
    "business-support/meetings-and-surveys": ["every 1 year (satisfaction surveys)"],
    "flooding/planning-consultations": ["within 21 days"],
    "flooding/land-drainage-consents": ["within 2 months"],
    "road-safety/safe-systems-strategy": ["0 (killed or seriously injured as a result of a road crash)"],
    "insurance-claims/acknowledge-claims": ["within 7 working days"],
}

CHANNEL_TARGETS = {
    "complaints/acknowledge-complaint": ["within 3 working days"],
    "complaints/respond-to-complaint": ["within 10 working days (where possible)"],
    "complaints/complex-complaint": ["within 20 working days (where issues are more complex)"],
    "telephone/wait-time": ["under 5 minutes (average wait times)"],
    "face-to-face/greet-and-see-you": ["within 5 minutes (greet you)", "within 20 minutes (see you on average)"],
    "letter-and-email/acknowledge-email": ["within 1 working day"],
    "letter-and-email/full-response": ["within 10 working days"],
    "social-media/direct-messages": ["within 3 working days (direct messages received on Facebook)"],
}

SERVICES_THAT_NAME_A_LAW = {
    "building-control", "emergency-planning", "environmental-protection", "equality-and-diversity", "flooding",
    "food-hygiene", "highway-asset-management", "home-standard", "housing-communal-areas", "housing-engagement",
    "housing-neighbourhoods", "housing-planned-works", "housing-rents", "infectious-diseases", "libraries", "parking",
    "procurement", "routine-road-maintenance", "safe-homes", "street-lighting", "traffic-control",
    "traffic-engineering", "transport-data", "winter-roads",
}

# Number, score before anything is done about it and score after, of each risk; "?" where the scan shows none.
CURRENT_RISKS = (
    "10 20 20, 11 20 9, 12 20 16, 13 16 12, 14 16 12, 15 16 12, 19 12 8, 21 12 6, 22 9 9, 23 12 12, "
    "25 20 9, 26 16 8, 27 20 9, 103 6 4, 111 16 12, 139 12 6, 228 20 9, 309 16 12, 358 16 12, 367 25 16"
)
REVISED_RISKS = (
    "10 20 8, 11 20 9, 13 ? 12, 15 ? 12, 19 12 8, 23 12 12, 25 20 9, 26 ? 8, 103 6 4, 111 16 12, 139 ? 6, "
    "309 16 12, 358 16 12, 367 25 16"
)
TRANSITIONAL_RISKS = "12 20 16, 14 16 12, 22 9 9, 228 20 9"
CLOSED_RISKS = "21 ? ?, 27 ? ?"


@pytest.fixture(scope="session")
def somerset(root: Path) -> Site:
    """The real council, loaded."""
    return load_site(root / "data").site


# Customer Promise and Customer Service Standards


def test_the_promise_has_four_groups_of_commitments_and_one_of_requests(somerset: Site) -> None:
    """Appendix B prints 4, 4, 3 and 2 commitments, and asks 4 things of customers."""
    assert [len(group.lines) for group in somerset.promise.groups] == [4, 4, 3, 2]
    assert len(somerset.promise.request.lines) == 4


def test_each_way_to_contact_the_council_has_its_lines(somerset: Site) -> None:
    """Appendix C prints six ways, in this order, and one line under another line."""
    assert [(channel.id, len(channel.standards)) for channel in somerset.channels.values()] == [
        ("complaints", 4), ("website", 3), ("telephone", 2), ("face-to-face", 3), ("letter-and-email", 4),
        ("social-media", 5),
    ]
    standards = [standard for channel in somerset.channels.values() for standard in channel.standards]
    assert [standard.id for standard in standards if standard.sub_lines] == ["full-response"]
    assert sum(len(standard.sub_lines) for standard in standards) == 1


def test_results_of_the_customer_standards_come_every_three_months(somerset: Site) -> None:
    """Appendix C: "We will measure and publish our results every three months"."""
    assert somerset.customer_standards.results_every == Time(value=3, unit="month")


def test_the_figures_of_the_customer_standards_are_the_papers(somerset: Site) -> None:
    """Every figure of Appendix C, with its unit, kind of day, bound and case."""
    channels = somerset.channels.values()
    assert _targets((channel.id, standard) for channel in channels for standard in channel.standards) == CHANNEL_TARGETS


# Baseline service standards


def test_appendix_d_has_68_services_with_195_statements(somerset: Site) -> None:
    """Each row is a service. 184 statements undertake something; ten describe and one is a note."""
    assert len(somerset.services) == 68
    roles = Counter(statement.role for _, statement in _statements(somerset))
    assert roles == {"standard": 184, "description": 10, "note": 1}


def test_52_statements_have_58_targets(somerset: Site) -> None:
    """Most figures are times; the others are shares, shares within a time, frequencies and one count."""
    measured = [statement for _, statement in _statements(somerset) if statement.targets]
    assert len(measured) == 52
    assert Counter(target.kind for statement in measured for target in statement.targets) == {
        "time": 40, "share within a time": 10, "frequency": 5, "share": 2, "count": 1,
    }


def test_the_figures_of_the_service_standards_are_the_papers(somerset: Site) -> None:
    """Every figure of Appendix D, with its unit, kind of day, bound and case."""
    assert _targets(_statements(somerset)) == SERVICE_TARGETS


def test_a_day_is_working_or_calendar_only_where_the_paper_says_so(somerset: Site) -> None:
    """Of 35 times in days, 22 are working days, 2 are calendar days, and 11 are not said to be either."""
    times = [target.within for _, statement in _statements(somerset) for target in statement.targets if target.within]
    assert Counter(time.day_type for time in times if time.unit == "day") == {"working": 22, "calendar": 2, None: 11}


def test_six_services_differ_by_area(somerset: Site) -> None:
    """Two of them say something for Homes for Sedgemoor only."""
    both = ("homes-for-sedgemoor", "somerset-west-and-taunton")
    assert {service.id: service.areas for service in somerset.services.values() if service.areas} == {
        "housing-allocations": both,
        "housing-anti-social-behaviour": both,
        "housing-customer-service": both,
        "housing-planned-works": both[:1],
        "housing-rents": both,
        "housing-repairs": both[:1],
    }


def test_what_areas_say_is_called_the_same_only_where_the_paper_shows_it(somerset: Site) -> None:
    """Pages 147 to 151: both have a duty officer. "2 days" may not be working days; "policy timescales" are not given."""
    found = {
        f"{service.id}: {row.subject}": row.verdict
        for service in somerset.services.values()
        for row in compare(service)
        if row.verdict != "only"
    }
    assert found == {
        "housing-allocations: How soon you are contacted": "different",
        "housing-anti-social-behaviour: How soon your landlord responds": "different",
        "housing-customer-service: Answering calls": "different",
        "housing-customer-service: Duty officer": "same",
        "housing-customer-service: Replies to calls, letters and e-mails": "different",
        "housing-customer-service: Waiting in reception": "different",
        "housing-customer-service: Acknowledging complaints": "unclear",
        "housing-customer-service: Answering complaints": "unclear",
        "housing-rents: Help with money": "different",
    }


def test_one_service_is_pending(somerset: Site) -> None:
    """Exchequer Services: the paper prints "Pending" and nothing else."""
    assert [service.id for service in somerset.services.values() if service.pending] == ["exchequer-services"]


def test_every_service_is_at_its_baseline(somerset: Site) -> None:
    """Appendix D: "The Service Standards included in this appendix are the Baseline Service Standards"."""
    assert {service.stage for service in somerset.services.values()} == {"baseline"}


def test_24_services_name_a_law_a_code_or_a_national_standard(somerset: Site) -> None:
    """Only what a statement names. "National Standards", "the Law" or "the regulations" name none."""
    assert {service.id for service in somerset.services.values() if service.laws} == SERVICES_THAT_NAME_A_LAW
    assert len({law for service in somerset.services.values() for law in service.laws}) == 32
    assert len(somerset.laws) == 39


def test_a_basis_stands_only_where_the_paper_gives_one(somerset: Site) -> None:
    """148 of the 195 statements do not say why they bind, and it is left unknown."""
    assert Counter(statement.basis for _, statement in _statements(somerset)) == {
        None: 148, "statutory duty": 32, "regulator's code": 11, "own promise": 4,
    }


def test_the_two_statutory_targets_of_somerset_independence_plus_are_those_with_an_asterisk(somerset: Site) -> None:
    """Appendix D: "Those standards indicated by an * are statutory targets". The others are its own."""
    for statement in somerset.services["somerset-independence-plus"].standards:
        assert statement.basis == ("statutory duty" if statement.text.endswith("*") else "own promise")


def test_every_name_that_residents_know_is_beside_the_printed_one(somerset: Site) -> None:
    """A service may have another name than the paper's. Each such pair is agreed here."""
    services = somerset.services.values()
    renamed = {service.printed_name: service.name for service in services if service.name != service.printed_name}
    assert renamed == RENAMED
    assert {service.name for service in services if service.name == service.printed_name} == KEPT


# Glossary


def test_the_papers_glossary_has_55_terms(somerset: Site) -> None:
    """Three of them hold a list: what the forum does, the tranches and the workstreams."""
    terms = _printed_terms(somerset)
    assert len(terms) == 55
    assert all(term.definition for term in terms)
    lists = {term.id: (term.definition or "").count("\n- ") for term in terms if "\n- " in (term.definition or "")}
    assert lists == {"lgr-advisory-forum": 3, "tranche": 3, "workstream": 6}


def test_acronyms_are_spelt_out_only_where_a_paper_does(somerset: Site) -> None:
    """111 of 159 terms are acronyms, 7 of them in the papers' glossary; a paper spells out 56."""
    acronyms = [term for term in somerset.terms.values() if term.acronym]
    assert (len(somerset.terms), len(acronyms)) == (159, 111)
    assert sum(term.acronym for term in _printed_terms(somerset)) == 7
    assert sum(bool(term.expansion) for term in acronyms) == 56
    assert sum(not term.expansion for term in acronyms) == 55


# Strategies


def test_the_five_strategies_are_there(somerset: Site) -> None:
    """Customer, digital, data, technology and property."""
    assert set(somerset.strategies) == {"customer", "digital", "data", "technology", "property"}


def test_the_customer_strategy_has_five_principles_with_their_lines(somerset: Site) -> None:
    """6, 8, 7, 5 and 3 lines, under ids that other records refer to."""
    assert {point.id: len(point.lines) for point in somerset.strategies["customer"].points("principle")} == {
        "customer-insights": 6, "customer-focussed-culture": 8, "information-and-access": 7, "delivery": 5,
        "timeliness-and-quality": 3,
    }


def test_the_roadmap_has_a_cell_for_every_principle_in_every_period(somerset: Site) -> None:
    """Five principles, three periods, and a mark on each line that the broken table leaves in doubt."""
    [roadmap] = (part for part in somerset.strategies["customer"].sections if isinstance(part, RoadmapSection))
    assert roadmap.periods == ("Day 1", "Year 1", "Years 2 to 3")
    cells = {(cell.principle.partition("/")[2], cell.period): len(cell.lines) for cell in roadmap.milestones}
    assert cells == {
        (principle, period): lines
        for principle, row in {
            "customer-insights": (2, 3, 2), "customer-focussed-culture": (3, 3, 2), "information-and-access": (3, 4, 2),
            "delivery": (2, 3, 2), "timeliness-and-quality": (2, 3, 2),
        }.items()
        for period, lines in zip(roadmap.periods, row, strict=True)
    }
    assert {doubtful for cell in roadmap.milestones for doubtful in cell.doubtful} == {
        "user-research-for-channels", "better-ways-to-get-feedback", "review-customer-panel", "new-complaints-policy",
        "training-for-all-staff", "baseline-audit", "achieve-accreditation", "new-service-level-agreements",
    }


def test_the_digital_strategy_has_five_themes_eight_principles_and_32_actions(somerset: Site) -> None:
    """The actions stand by theme. No action has a target yet, and the roadmap is empty."""
    digital = somerset.strategies["digital"]
    themes = ["digital-council", "digital-place", "digital-customer", "digital-care", "digital-inclusion"]
    assert {section.id for section in digital.sections} >= set(themes)
    assert [point.id for point in digital.points("principle")] == [
        "understand-and-address-user-needs", "promote-a-digital-culture", "be-data-led", "be-agile",
        "share-reuse-and-join-up", "focus-on-value", "be-trusted", "include-everyone",
    ]
    actions = {point.id: len(point.lines) for point in digital.points("theme")}
    assert actions == dict(zip((f"{theme}-actions" for theme in themes), (6, 7, 5, 8, 6), strict=True))
    assert sum(actions.values()) == 32


def test_the_data_strategy_has_nine_laws_five_stages_eight_capabilities_and_two_gaps(somerset: Site) -> None:
    """Each law that it lists is a record too."""
    data = somerset.strategies["data"]
    counts = {kind: len(data.points(kind)) for kind in ("law", "life-cycle stage", "capability", "gap")}
    assert counts == {"law": 9, "life-cycle stage": 5, "capability": 8, "gap": 2}
    assert all(any(to.startswith("law:") for to in law.refers_to) for law in data.points("law"))


def test_the_data_strategy_has_29_deliverables(somerset: Site) -> None:
    """20 were to be there by 1 April 2023, and nine after it."""
    sections = [section for section in somerset.strategies["data"].sections if isinstance(section, DeliverableSection)]
    by = Counter(deliverable.by for section in sections for deliverable in section.deliverables)
    assert by == {"by 1 April 2023": 20, "after 1 April 2023": 9}


def test_the_data_strategy_answers_three_other_strategies(somerset: Site) -> None:
    """The eight digital principles, the five customer themes and the four pillars of the government's strategy."""
    sections = somerset.strategies["data"].sections
    assert [len(section.answers) for section in sections if section.kind == "answer"] == [8, 5, 4]


def test_the_technology_strategy_has_its_tables(somerset: Site) -> None:
    """6 user expectations, 8 changes, 8 digital principles, 9 components of the operating model and 3 tranches."""
    technology = somerset.strategies["technology"]
    kinds = ("user expectation", "principle", "component", "tranche")
    assert {kind: len(technology.points(kind)) for kind in kinds} == {
        "user expectation": 6, "principle": 8, "component": 9, "tranche": 3,
    }
    assert [len(section.changes) for section in technology.sections if section.kind == "change"] == [8]
    assert [point.title for point in technology.points("tranche")] == [
        "LGR Tranche 1", "LGR Tranche 2", "LGR Tranche 3 and Transition",
    ]


def test_the_property_strategy_has_six_objectives_with_24_commitments(somerset: Site) -> None:
    """And four priorities of the council, six challenges and six opportunities."""
    plan = somerset.strategies["property"]
    assert [len(point.lines) for point in plan.points("objective")] == [6, 2, 5, 3, 4, 4]
    assert {kind: len(plan.points(kind)) for kind in ("aim", "challenge", "opportunity")} == {
        "aim": 4, "challenge": 6, "opportunity": 6,
    }


# Background


def test_the_risks_and_their_scores_are_those_of_the_registers(somerset: Site) -> None:
    """20 before the review; after it 14 stayed, 4 moved, 2 were closed and 13 are new, without scores."""
    sections = somerset.background["risks"].sections
    risks = {section.id: section for section in sections if isinstance(section, RiskSection)}
    assert _register(risks["current"]) == CURRENT_RISKS.split(", ")
    assert _register(risks["revised"]) == REVISED_RISKS.split(", ")
    assert _register(risks["transitional"]) == TRANSITIONAL_RISKS.split(", ")
    assert _register(risks["closed"]) == CLOSED_RISKS.split(", ")
    assert [len(_register(risks[name])) for name in ("current", "revised", "transitional", "closed")] == [20, 14, 4, 2]
    assert _register(risks["new"]) == ["? ? ?"] * 13
    assert list(Counter(risk.about for risk in risks["new"].risks).values()) == [1, 2, 3, 2, 3, 1, 1]


def test_an_outcome_of_an_equality_assessment_stands_only_where_a_tick_can_be_read(somerset: Site) -> None:
    """Customer 4 of 10, digital none of 12, data 1 of 10, technology all 10."""
    sections = [section for section in somerset.background["equality"].sections if isinstance(section, ImpactSection)]
    assert {section.id: [impact.outcome for impact in section.impacts if impact.outcome] for section in sections} == {
        "customer-impacts": ["negative"] * 4,
        "digital-impacts": [],
        "data-impacts": ["neutral"],
        "technology-impacts": ["negative", *["neutral"] * 8, "negative"],
    }
    assert [len(section.impacts) for section in sections] == [10, 12, 10, 10]


def test_the_comments_of_councillors_are_there(somerset: Site) -> None:
    """Six on 19 January 2023; on 27 October 2022 one, nine and two that are about these papers."""
    sections = somerset.background["scrutiny"].sections
    assert [len(section.comments) for section in sections if section.kind == "comment"] == [6, 1, 9, 2]


def test_councillors_are_named_as_lead_members_and_nobody_else_is_named(somerset: Site) -> None:
    """Names of officers are not published. The governance record names four councillors, each with the role."""
    named = [line for text in _texts(somerset) for line in text.splitlines() if "Cllr " in line]
    assert named
    for line in named:
        assert line.count("Cllr ") == line.count(" – Lead Member for "), line


# Sources


def test_everything_comes_from_five_papers(somerset: Site) -> None:
    """Each paper is used by a record."""
    papers = {"scrutiny-pack", "board-report", "technology-report", "technology-strategy", "pioneer-somerset"}
    assert set(somerset.sources) == papers
    assert {citation.paper for _, citation in _citations(somerset)} == papers


def test_every_record_says_which_part_of_which_paper_it_comes_from(somerset: Site) -> None:
    """Only topics, laws and the papers themselves have no source: they are for finding the others."""
    cited = list(_citations(somerset))
    assert len(cited) == sum(len(getattr(somerset, name)) for name in _WITH_SOURCE) + len(somerset.council.contacts) + 2
    for record, citation in cited:
        assert citation.paper in somerset.sources, record
        assert citation.section.strip(), record


_WITH_SOURCE = ("channels", "services", "strategies", "background", "terms")


def _statements(somerset: Site) -> Iterator[tuple[str, Statement]]:
    """Every statement of every service, with the id of its service."""
    for service in somerset.services.values():
        yield from ((service.id, statement) for statement in service.statements)


def _targets(statements: Iterator[tuple[str, Statement]]) -> dict[str, list[str]]:
    """The figures of each statement that has some, in words."""
    found = {f"{owner}/{statement.id}": [_words(one) for one in statement.targets] for owner, statement in statements}
    return {statement: figures for statement, figures in found.items() if figures}


def _words(target: Target) -> str:
    """Everything that could change what a target asks: "98% within 5 working days (service requests)"."""
    bound = f"{target.bound} " if target.bound else ""
    if target.share is not None:
        words = f"{bound}{target.share}%" + (f" within {_length(target.within)}" if target.within else "")
    elif target.within:
        words = f"{bound or 'within '}{_length(target.within)}"
    elif target.every:
        words = f"every {_length(target.every)}"
    else:
        words = f"{bound}{target.number}"
    return f"{words} ({target.case})" if target.case else words


def _length(time: Time) -> str:
    return " ".join(filter(None, (str(time.value), time.day_type, time.unit + "s" * (time.value != 1))))


def _printed_terms(somerset: Site) -> list[Term]:
    """The terms of the papers' own glossary."""
    return [term for term in somerset.terms.values() if term.source.section == "LGR Technical Glossary"]


def _register(section: RiskSection) -> list[str]:
    """Number and both scores of each risk, as in the tables above."""
    return [
        " ".join("?" if one is None else str(one) for one in (risk.reference, risk.inherent, risk.residual))
        for risk in section.risks
    ]


def _records(somerset: Site) -> Iterator[Record]:
    """Every record that has words of a paper."""
    yield from (somerset.promise, somerset.customer_standards, *somerset.council.contacts)
    for name in _WITH_SOURCE:
        yield from getattr(somerset, name).values()


def _citations(somerset: Site) -> Iterator[tuple[Record, Citation]]:
    return ((record, record.source) for record in _records(somerset))


def _texts(somerset: Site) -> Iterator[str]:
    """Every string that residents read."""
    for record in _records(somerset):
        yield from (found.value for found in walk(record) if isinstance(found.mark, Words))


def test_no_result_and_no_stage_but_the_baseline_is_made_up(somerset: Site) -> None:
    """The papers have no results, say of no standard what it was before or will be, and give no day for any."""
    statements = [one for service in somerset.services.values() for one in service.statements]
    statements += [one for channel in somerset.channels.values() for one in channel.standards]
    assert not somerset.results and not somerset.council.few_cases
    assert not [one.id for one in statements if one.earlier or one.later or one.stage or one.starts or one.ends]
