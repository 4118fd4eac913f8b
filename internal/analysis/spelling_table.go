package analysis

// respelt gives the spelling of words that no rule covers.
func respelt(w string) (string, bool) {
	switch w {
	case "programme":
		return "program", true
	case "programmes":
		return "programs", true
	case "ageing":
		return "aging", true
	case "judgement", "judgements", "acknowledgement", "acknowledgements":
		// judgment: the e before ment goes
		return dropBeforeMent(w), true
	case "grey":
		return "gray", true
	case "enrol":
		return "enroll", true
	case "enrols":
		return "enrolls", true
	case "enrolment":
		return "enrollment", true
	case "enrolments":
		return "enrollments", true
	case "fulfil":
		return "fulfill", true
	case "fulfils":
		return "fulfills", true
	case "fulfilment":
		return "fulfillment", true
	case "instalment":
		return "installment", true
	case "instalments":
		return "installments", true
	case "skilful":
		return "skillful", true
	case "skilfully":
		return "skillfully", true
	case "wilful":
		return "willful", true
	case "wilfully":
		return "willfully", true
	case "defence":
		return "defense", true
	case "defences":
		return "defenses", true
	case "offence":
		return "offense", true
	case "offences":
		return "offenses", true
	case "defenceless":
		return "defenseless", true
	case "licence":
		return "license", true
	case "licences":
		return "licenses", true
	case "licenced":
		return "licensed", true
	case "pretence":
		return "pretense", true
	case "practise", "practises":
		return "practice" + w[len("practise"):], true
	case "practised", "practising":
		return "practic" + w[len("practis"):], true
	case "enquiry":
		return "inquiry", true
	case "enquiries":
		return "inquiries", true
	case "enquire", "enquired", "enquires":
		return "inquire" + w[len("enquire"):], true
	case "enquiring":
		return "inquiring", true
	case "sceptic", "sceptics", "sceptical", "scepticism":
		return "skeptic" + w[len("sceptic"):], true
	case "adviser", "advisers":
		return "advisor" + w[len("adviser"):], true
	case "protestor", "protestors":
		return "protester" + w[len("protestor"):], true
	case "artefact", "artefacts":
		return "artifact" + w[len("artefact"):], true
	case "despatch", "despatched":
		return "dispatch" + w[len("despatch"):], true
	case "gaol":
		return "jail", true
	case "mould":
		return "mold", true
	case "jewellery":
		return "jewelry", true
	case "manoeuvre", "manoeuvres":
		return "maneuver" + w[len("manoeuvre"):], true
	case "manoeuvring":
		return "maneuvering", true
	case "focussed", "focussing", "focusses":
		return "focus" + w[len("focuss"):], true
	case "benefitted", "benefitting":
		return "benefit" + w[len("benefitt"):], true
	case "whilst":
		return "while", true
	case "amongst":
		return "among", true
	case "towards":
		return "toward", true
	case "learnt":
		return "learned", true
	case "liveable":
		return "livable", true
	case "sizeable":
		return "sizable", true
	case "tranquillity":
		return "tranquility", true
	case "cosy":
		return "cozy", true
	case "plough", "ploughs":
		return "plow" + w[len("plough"):], true
	case "tyre", "tyres":
		return "tire" + w[len("tyre"):], true
	case "aluminium":
		return "aluminum", true
	case "encyclopaedia":
		return "encyclopedia", true
	case "orthopaedic":
		return "orthopedic", true
	case "crises", "improvisation", "premises", "disciple", "advisable", "inadvisable", "advisability":
		return w, true // look like -ise and are not
	}
	return "", false
}

// dropBeforeMent takes the e out of -gement.
func dropBeforeMent(w string) string {
	for i := len(w) - 1; i >= 4; i-- {
		if w[i-4:i+1] == "ement" {
			return w[:i-4] + w[i-3:]
		}
	}
	return w
}
