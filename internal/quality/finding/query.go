package finding

// Kind groups queries.
type Kind string

// Kinds of queries, Korean first.
const (
	KindSyllable  Kind = "ko_syllable"  // one syllable
	KindTwo       Kind = "ko_two"       // two syllables that begin a word
	KindThree     Kind = "ko_three"     // three
	KindLong      Kind = "ko_long"      // five and more
	KindMiddle    Kind = "ko_middle"    // from the middle of a compound
	KindParticle  Kind = "ko_particle"  // a noun with its particle
	KindUnspaced  Kind = "ko_unspaced"  // words typed together
	KindSpaced    Kind = "ko_spaced"    // a word with a space in every place
	KindForm      Kind = "ko_form"      // decomposed, half-width, with what cannot be seen
	KindMixed     Kind = "ko_mixed"     // with digits or Latin letters
	KindKoWords   Kind = "ko_words"     // two words
	KindKoPhrase  Kind = "ko_phrase"    // between quotation marks
	KindWord      Kind = "en_word"      // as in a dictionary
	KindInflected Kind = "en_inflected" // another form of it
	KindSpelling  Kind = "en_spelling"  // the other spelling
	KindAccent    Kind = "en_accent"    // with diacritics, typed without, and the other way round
	KindHyphen    Kind = "en_hyphen"    // with a hyphen, without, and with another dash
	KindShort     Kind = "en_short"     // abbreviations
	KindEnWords   Kind = "en_words"     // two words
	KindEnPhrase  Kind = "en_phrase"    // between quotation marks
	KindCode      Kind = "code"         // visa codes
	KindNumber    Kind = "number"
	KindDate      Kind = "date"
	KindEither    Kind = "either"  // OR
	KindWithout   Kind = "without" // minus
	KindGroup     Kind = "group"   // OR in brackets beside a word
	KindBegins    Kind = "begins"  // the beginning of a word, with a star
	KindNear      Kind = "near"    // NEAR
	KindYears     Kind = "years"   // a word and the years of its documents
	KindFields    Kind = "fields"  // a word and what else is known of them
	KindHand      Kind = "hand"    // made by hand
)

// Kinds lists them in the order of the report.
func Kinds() []Kind {
	return []Kind{KindSyllable, KindTwo, KindThree, KindLong, KindMiddle, KindParticle, KindUnspaced, KindSpaced, KindForm, KindMixed,
		KindKoWords, KindKoPhrase, KindWord, KindInflected, KindSpelling, KindAccent, KindHyphen, KindShort, KindEnWords, KindEnPhrase,
		KindCode, KindNumber, KindDate, KindEither, KindWithout, KindGroup, KindBegins, KindNear, KindYears, KindFields, KindHand}
}

// Query is something typed and what the scan looks for.
type Query struct {
	Kind  Kind
	Typed string
	units []unit           // a page holds all of them
	bare  []unit           // the same with the particle taken off, where there is one
	forms []unit           // the same with the forms of words that it begins
	not   []unit           // a page holds none of them
	also  func(*page) bool // what else holds of a page; nil: nothing
}

func (q *Query) on(p *page) bool { return all(q.units, p) && q.lets(p) }

// lets tells whether a page that holds all units is one that is asked for.
func (q *Query) lets(p *page) bool {
	for _, u := range q.not {
		if u.on(p) {
			return false
		}
	}
	return q.also == nil || q.also(p)
}

// each gives the query's units with each element changed.
func (q *Query) each(change func(element) element) []unit {
	var out []unit
	for _, u := range q.units {
		var v unit
		for _, r := range u {
			var w row
			for _, e := range r {
				w = append(w, change(e))
			}
			v = append(v, w)
		}
		out = append(out, v)
	}
	return out
}
