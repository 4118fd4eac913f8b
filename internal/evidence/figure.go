package evidence

// Unit is what a value is counted in.
type Unit string

// Units. UnitCount is of things that have no unit of their own: What names them.
const (
	UnitPerson     Unit = "person"
	UnitHousehold  Unit = "household"
	UnitCase       Unit = "case"
	UnitBusiness   Unit = "business"
	UnitCountry    Unit = "country"
	UnitCount      Unit = "count"
	UnitPercent    Unit = "percent"
	UnitPoint      Unit = "percentage point"
	UnitBasisPoint Unit = "basis point"
	UnitTimes      Unit = "times"
	UnitScore      Unit = "score"
	UnitYear       Unit = "year" // of age or duration: means only
	UnitMonth      Unit = "month"
	UnitDay        Unit = "day"
	UnitHour       Unit = "hour"
	UnitKRW        Unit = "KRW"
	UnitUSD        Unit = "USD"
	UnitEUR        Unit = "EUR"
	UnitGBP        Unit = "GBP"
	UnitJPY        Unit = "JPY"
	UnitCNY        Unit = "CNY"
)

// IsMoney tells the units of money.
func (u Unit) IsMoney() bool {
	switch u {
	case UnitKRW, UnitUSD, UnitEUR, UnitGBP, UnitJPY, UnitCNY:
		return true
	}
	return false
}

// Bound is how exact a value is said to be.
type Bound string

// Bounds; "" is exact.
const (
	About Bound = "about"
	Over  Bound = "over"
	Under Bound = "under"
)

// Change is the way in which a value says that something changed.
type Change string

// Changes; "" is a level.
const (
	Increase Change = "increase"
	Decrease Change = "decrease"
)

// Span is a stretch of the text in characters, [From,To).
type Span struct{ From, To int }

// Figure is one statistic.
type Figure struct {
	Value   float64
	Upper   float64 // of a range from Value to it; 0: none
	Unit    Unit
	Printed string // the value with its unit, as it stands
	Bound   Bound
	Change  Change
	What    string // what is counted, or what the share is of something; "": not plain
	Base    string // of a share: of what; "": not said
	Date    string // ISO 8601, as far as known; two with a slash: from, to
	When    string // the date as it stands
	Place   string // as places are called in English; "": not said
	At      Span   // of Printed
	In      Span   // of the sentence
	// Sentence is the text of In.
	Sentence string
}
