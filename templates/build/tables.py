"""The tables of all documents: columns in order, each with its share of the width."""

NEEDS = {"need": 20, "purpose": 34, "quantity": 11, "unit_cost": 13, "total": 13}
NEEDS_ASKED_OF = {**NEEDS, "asked_of": 14}
OBJECTIVES = {"measure": 32, "item": 24, "now": 20, "goal": 24}
PARTNERS = {"partner": 34, "role": 30, "agreement": 20, "support": 16}
TIMELINE = {"when": 30, "step": 70}
DETAIL = {"need": 19, "purpose": 23, "quantity": 11, "unit_cost": 13, "basis": 20, "total": 14}
UPKEEP = {"cost": 26, "basis": 52, "total": 22}
BUDGET = {"category": 40, "federal": 20, "local": 20, "total": 20}
PLAN = {"when": 18, "what": 34, "who": 18, "why": 30}
PHONE = {"figure": 18, "said": 44, "source": 38}
