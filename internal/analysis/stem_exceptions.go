package analysis

// ownStem gives the stem of words that Porter's algorithm would merge with words
// of another meaning, or keep apart from their own kind. Each group says why.
// Collected by stemming all words that stand three times or more in the reports
// that the search was measured on and reading the groups: 566 of them held more
// than endings of one word, these are the ones in which somebody who searches
// for one word would call a page with the other a wrong answer.
func ownStem(w string) (string, bool) {
	if s := peopleStem(w); s != "" {
		return s, true
	}
	if s := statusStem(w); s != "" {
		return s, true
	}
	if s := plainStem(w); s != "" {
		return s, true
	}
	return "", false
}

// peopleStem keeps people apart from what they do or where they are: a study of
// employers is not one of employment.
func peopleStem(w string) string {
	switch w {
	case "immigrant", "immigrants": // Porter: immigr, with immigration
		return "immigrant"
	case "emigrant", "emigrants":
		return "emigrant"
	case "foreigner", "foreigners": // foreign: also investment and affairs
		return "foreigner"
	case "employer", "employers": // employment
		return "employer"
	case "employee", "employees":
		return "employee"
	case "officer", "officers": // office
		return "officer"
	case "informant", "informants": // information
		return "informant"
	case "dependent", "dependents", "dependant", "dependants": // family members, not "depending on"
		return "dependent"
	case "relative", "relatives", "relatively": // kin, not relations between states
		return "relativ"
	case "minor", "minors": // children under age, not minorities
		return "minor"
	case "minority", "minorities":
		return "minoriti"
	case "national", "nationals": // a person of a nationality
		return "national"
	case "nation", "nations":
		return "nation"
	case "nationality", "nationalities": // Porter: nation
		return "nationaliti"
	case "nationalism", "nationalist", "nationalists", "nationalistic":
		return "nationalist"
	case "author", "authors": // not the authorities
		return "author"
	case "authority", "authorities":
		return "authoriti"
	case "witness", "witnesses": // wit
		return "witness"
	case "protestant", "protestants": // protest
		return "protestant"
	case "person", "persons":
		return "person"
	case "personal", "personally": // data protection, not persons
		return "personal"
	case "human", "humans":
		return "human"
	case "humanity", "humanities", "humane": // human rights are not the humanities
		return "humaniti"
	case "intern", "interns", "internship", "internships":
		return "intern"
	case "internment":
		return "internment"
	case "university", "universities": // Porter: univers, with universe and universal
		return "universiti"
	case "police":
		return "polic"
	case "policy", "policies":
		return "polici"
	}
	return ""
}

// statusStem keeps terms of law and policy apart from the everyday words that
// share their root.
func statusStem(w string) string {
	switch w {
	case "organ", "organs":
		return "organ"
	case "organic", "organically":
		return "organic"
	case "organism", "organisms":
		return "organism"
	case "organize", "organized", "organizes", "organizing", "organizer", "organizers", "organization", "organizations",
		"organizational", "organizationally": // Porter: organ
		return "organiz"
	case "integrity": // Porter: integr, with integration
		return "integriti"
	case "integral":
		return "integral"
	case "naturalize", "naturalized", "naturalizes", "naturalizing", "naturalization", "naturalizations": // nature
		return "naturaliz"
	case "natural", "naturally":
		return "natural"
	case "regularize", "regularized", "regularizing", "regularization", "regularizations": // regular
		return "regulariz"
	case "legalize", "legalized", "legalizing", "legalization":
		return "legaliz"
	case "informal", "informally", "informality": // the informal sector is not information
		return "informal"
	case "international", "internationally": // Porter: intern, with internal and interns
		return "international"
	case "internal", "internally":
		return "internal"
	case "customs": // the border service
		return "customs"
	case "customize", "customized", "customization":
		return "customiz"
	case "department", "departments", "departmental": // depart
		return "department"
	case "departure", "departures": // Porter keeps it from depart; entry and departure are a pair
		return "depart"
	case "transition", "transitions", "transitional", "transitioning": // transit migration
		return "transition"
	case "security": // social, national; not to secure, not securities
		return "securiti"
	case "securities":
		return "securities"
	case "governance": // government
		return "governanc"
	case "directive", "directives": // of the European Union; direct
		return "directiv"
	case "constitution", "constitutions", "constitutional", "constitutionally": // to constitute
		return "constitution"
	case "aging": // Porter: age; an aging society is not every age
		return "aging"
	case "housing": // Porter: hous, with the House of Representatives
		return "housing"
	case "hospitality": // hospital; and a sector of work
		return "hospitaliti"
	case "united": // Nations, States, Kingdom; not units
		return "united"
	case "unite", "unites", "uniting":
		return "unite"
	case "settlement", "settlements": // Porter keeps it from settle and resettl
		return "settl"
	case "registration", "registrations": // Porter keeps it from register
		return "regist"
	case "temporarily":
		return "temporari"
	case "liberation", "liberate", "liberated", "liberating": // liberal
		return "liberat"
	case "liberal", "liberals", "liberalism", "liberalize", "liberalized", "liberalization":
		return "liberal"
	case "mobilize", "mobilized", "mobilizing", "mobilization": // mobility
		return "mobiliz"
	case "alienation", "alienate", "alienated": // aliens
		return "alienat"
	case "cooperate", "cooperated", "cooperates", "cooperating", "cooperation", "cooperative", "cooperatives", "cooperatively":
		return "cooperat" // Cooper is a name
	case "origin", "origins":
		return "origin"
	case "original", "originally", "originality": // country of origin
		return "original"
	case "publication", "publications": // public
		return "publicat"
	case "nationalize", "nationalized", "nationalization":
		return "nationaliz"
	case "authorize", "authorized", "authorizes", "authorizing", "authorization", "authorizations":
		return "authoriz"
	}
	return ""
}

// plainStem keeps apart common words of one root, and joins plurals that Porter
// does not.
func plainStem(w string) string {
	switch w {
	case "analysis", "analyses", "analyze", "analyzed", "analyzes", "analyzing", "analyse", "analysed", "analysing": // plural or verb
		return "analys"
	case "crisis", "crises":
		return "crisi"
	case "hypothesis", "hypotheses":
		return "hypothesi"
	case "thesis", "theses":
		return "thesi"
	case "experiment", "experiments", "experimental", "experimentally", "experimented": // experience
		return "experiment"
	case "conversation", "conversations", "conversational": // conversion
		return "conversation"
	case "import", "imports", "imported", "importing", "importer", "importers":
		return "import"
	case "important", "importance", "importantly":
		return "important"
	case "business", "businesses": // busy
		return "business"
	case "majority", "majorities": // major
		return "majoriti"
	case "severance": // pay; not severe
		return "severanc"
	case "executive", "executives": // execution
		return "executiv"
	case "objective", "objectives", "objectively":
		return "objectiv"
	case "objection", "objections":
		return "objection"
	case "subjective", "subjectively", "subjectivity":
		return "subjectiv"
	case "positive", "positively": // position
		return "positiv"
	case "effective", "effectively", "effectiveness": // effect
		return "effectiv"
	case "productivity": // product
		return "productiviti"
	case "respective", "respectively": // respect
		return "respectiv"
	case "competent", "competence", "competences", "competency", "competencies": // to compete
		return "competenc"
	case "consistent", "consistently", "consistency": // to consist
		return "consistent"
	case "designate", "designated", "designates", "designating", "designation", "designations": // design
		return "designat"
	case "digital", "digitally": // digit
		return "digital"
	case "accountable", "accountability": // account
		return "accountabl"
	case "careful", "carefully": // care
		return "careful"
	case "civilization", "civilizations": // civil
		return "civiliz"
	case "formation", "formations": // format
		return "formation"
	case "terminal", "terminals": // termination
		return "terminal"
	case "rational", "rationally", "rationality": // rations
		return "rational"
	case "utilize", "utilized", "utilizes", "utilizing", "utilization": // utilities
		return "utiliz"
	}
	return ""
}
