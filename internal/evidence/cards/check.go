package cards

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"naru/internal/evidence"
	"naru/internal/library"
)

// Units are those that a card may have, in the order in which they are offered.
var Units = []evidence.Unit{
	evidence.UnitPerson, evidence.UnitHousehold, evidence.UnitCase, evidence.UnitBusiness, evidence.UnitCountry, evidence.UnitCount,
	evidence.UnitPercent, evidence.UnitPoint, evidence.UnitBasisPoint, evidence.UnitTimes, evidence.UnitScore,
	evidence.UnitYear, evidence.UnitMonth, evidence.UnitDay, evidence.UnitHour,
	evidence.UnitKRW, evidence.UnitUSD, evidence.UnitEUR, evidence.UnitGBP, evidence.UnitJPY, evidence.UnitCNY,
}

// dateForm is a date as far as it is known, or two with a slash between.
var dateForm = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)(/(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?))?$`)

// maxField is how many characters a field of a card may have.
const maxField = 300

// checked tidies what a person typed into a card.
func checked(f library.EvidenceFields) (library.EvidenceFields, error) {
	for _, text := range []*string{&f.What, &f.Base, &f.Place, &f.Date, &f.Unit, &f.Bound, &f.Change} {
		*text = strings.Join(strings.Fields(strings.ToValidUTF8(*text, " ")), " ")
		if len([]rune(*text)) > maxField {
			return f, wrong("long", string([]rune(*text)[:20])+"…")
		}
	}
	switch {
	case !slices.Contains(Units, evidence.Unit(f.Unit)):
		return f, wrong("unit", f.Unit)
	case f.Date != "" && !dateForm.MatchString(f.Date):
		return f, wrong("date", f.Date)
	case f.Bound != "" && !slices.Contains([]evidence.Bound{evidence.About, evidence.Over, evidence.Under}, evidence.Bound(f.Bound)):
		return f, wrong("bound", f.Bound)
	case f.Change != "" && !slices.Contains([]evidence.Change{evidence.Increase, evidence.Decrease}, evidence.Change(f.Change)):
		return f, wrong("change", f.Change)
	case math.IsNaN(f.Value) || math.IsInf(f.Value, 0) || math.IsNaN(f.Upper) || math.IsInf(f.Upper, 0) || f.Upper != 0 && f.Upper < f.Value:
		return f, wrong("value", fmt.Sprint(f.Value))
	}
	return f, nil
}

func wrong(what, value string) error {
	return &library.Error{Code: library.Invalid, Args: map[string]any{"evidence_" + what: value, "what": value}, Err: fmt.Errorf("no %s of evidence: %q", what, value)}
}
