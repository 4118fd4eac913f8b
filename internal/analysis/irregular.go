package analysis

import "strings"

// isWhole tells words that only look inflected. Those that would be one term with
// a word of another meaning come first: each would drown the other's pages.
func isWhole(w string) bool {
	switch w {
	case "customs", // the border service; not custom
		"united",       // Nations, States, Kingdom; not to unite
		"aging",        // an aging society is not every age
		"housing",      // not the House of Representatives
		"securities",   // shares; not security
		"news",         // not new
		"aids", "sars", // not aid, not an administrative region (SAR)
		"laos": // the country; Lao its people
		return true
	case "exceed", "proceed", "succeed", "embed", "evening", "morning", "during", "nothing", "something", "anything", "everything",
		"ceiling", "sibling", "offspring", "sterling", "hundred", "sacred", "wedding", "bias", "atlas", "canvas", "alias", "gas", "lens", "chaos":
		return true
	}
	return false
}

// irregular gives the base of a form that no rule of spelling makes, where the
// form belongs to one word alone (left and found belong to two; won is also
// money).
func irregular(w string) (string, bool) {
	if base, ok := strings.CutSuffix(w, "women"); ok {
		return base + "woman", true
	}
	switch w {
	case "men", "policemen", "fishermen", "seamen", "servicemen", "workmen", "spokesmen", "businessmen", "chairmen", "craftsmen", "gentlemen",
		"statesmen", "congressmen", "freshmen", "salesmen", "ombudsmen", "countrymen", "foremen", "clergymen", "middlemen", "firemen", "kinsmen":
		return w[:len(w)-2] + "an", true
	case "children", "grandchildren", "schoolchildren", "stepchildren":
		return strings.TrimSuffix(w, "ren"), true
	case "crises", "hypotheses", "theses", "analyses", "syntheses", "diagnoses", "emphases", "oases", "parentheses", "metamorphoses":
		return w[:len(w)-2] + "is", true
	case "halves", "shelves", "thieves", "calves", "loaves", "wolves":
		return w[:len(w)-3] + "f", true
	case "wives", "knives", "housewives", "midwives":
		return w[:len(w)-3] + "fe", true
	case "criteria", "phenomena":
		return w[:len(w)-1] + "on", true
	case "curricula", "memoranda", "referenda", "bacteria", "symposia":
		return w[:len(w)-1] + "um", true
	case "indices", "vertices":
		return w[:len(w)-4] + "ex", true
	case "appendices", "matrices":
		return w[:len(w)-3] + "x", true
	case "feet":
		return "foot", true
	case "teeth":
		return "tooth", true
	case "biases", "atlases", "canvases", "aliases", "gases", "lenses":
		return w[:len(w)-2], true
	case "goes":
		return "go", true
	case "ngos", "csos":
		return w[:3], true
	case "dying", "lying", "tying":
		return w[:1] + "ie", true
	case "sued", "suing":
		return "sue", true
	case "freed":
		return "free", true
	case "embedded", "embedding", "embeds":
		return "embed", true
	case "boycotted", "boycotting", "boycotts":
		return "boycott", true
	}
	return strongVerb(w)
}

// strongVerb gives the infinitive of past forms without -ed.
func strongVerb(w string) (string, bool) {
	switch w {
	case "gave", "given":
		return "give", true
	case "took", "taken":
		return "take", true
	case "undertook", "undertaken":
		return "undertake", true
	case "wrote", "written":
		return "write", true
	case "chose", "chosen":
		return "choose", true
	case "began", "begun":
		return "begin", true
	case "grew", "grown":
		return "grow", true
	case "knew", "known":
		return "know", true
	case "underwent", "undergone":
		return "undergo", true
	case "withdrew", "withdrawn":
		return "withdraw", true
	case "arose", "arisen":
		return "arise", true
	case "paid", "repaid":
		return w[:len(w)-2] + "y", true
	case "held", "withheld", "upheld":
		return w[:len(w)-3] + "old", true
	case "sent", "spent", "built", "rebuilt":
		return w[:len(w)-1] + "d", true
	case "driven", "shown":
		return w[:len(w)-1], true
	case "kept":
		return "keep", true
	case "made":
		return "make", true
	case "became":
		return "become", true
	case "spoken":
		return "speak", true
	case "broken":
		return "break", true
	case "brought":
		return "bring", true
	case "bought":
		return "buy", true
	case "sought":
		return "seek", true
	case "taught":
		return "teach", true
	case "caught":
		return "catch", true
	case "fought":
		return "fight", true
	case "fled":
		return "flee", true
	case "led":
		return "lead", true
	case "misled":
		return "mislead", true
	case "met":
		return "meet", true
	case "sold":
		return "sell", true
	case "told":
		return "tell", true
	case "lost":
		return "lose", true
	case "heard":
		return "hear", true
	case "dealt":
		return "deal", true
	case "understood":
		return "understand", true
	}
	return "", false
}
