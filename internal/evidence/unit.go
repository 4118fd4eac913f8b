package evidence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unitAt is a unit as it stands behind (or before) a number.
type unitAt struct {
	unit Unit
	size int // bytes; 0: none
	// noun is what an English unit names: migrant workers.
	noun string
	weak bool // it makes a statistic only of larger numbers
	mean bool // it does only of means
}

// koreanUnits in the order in which they are tried: longer ones first.
var koreanUnits = []struct {
	text   string
	unit   Unit
	not    string // syllables that make another word of it
	follow bool   // only particles, marks or spaces may follow
	weak   bool
	mean   bool
}{
	{text: "퍼센트포인트", unit: UnitPoint}, {text: "퍼센트 포인트", unit: UnitPoint}, {text: "%포인트", unit: UnitPoint}, {text: "% 포인트", unit: UnitPoint},
	{text: "%p", unit: UnitPoint}, {text: "%P", unit: UnitPoint}, {text: "％p", unit: UnitPoint}, {text: "%ｐ", unit: UnitPoint},
	{text: "퍼센트", unit: UnitPercent}, {text: "％", unit: UnitPercent}, {text: "%", unit: UnitPercent},
	{text: "명", unit: UnitPerson, not: "칭분확목시령"},
	{text: "인", unit: UnitPerson, follow: true, weak: true},
	{text: "가구", unit: UnitHousehold}, {text: "세대", unit: UnitHousehold, follow: true, weak: true},
	{text: "건", unit: UnitCase, not: "설물강축전조반"},
	{text: "쌍", unit: UnitHousehold},
	{text: "개국", unit: UnitCountry}, {text: "개 국가", unit: UnitCountry},
	{text: "개소", unit: UnitCount}, {text: "개교", unit: UnitCount}, {text: "개교", unit: UnitCount},
	{text: "개사", unit: UnitBusiness, not: "업"}, {text: "개 업체", unit: UnitBusiness}, {text: "개 기업", unit: UnitBusiness}, {text: "개 사업장", unit: UnitBusiness}, {text: "개 사업체", unit: UnitBusiness},
	{text: "개업체", unit: UnitBusiness}, {text: "개 기관", unit: UnitCount}, {text: "개 학교", unit: UnitCount}, {text: "개 대학", unit: UnitCount}, {text: "개 센터", unit: UnitCount},
	{text: "호", unit: UnitHousehold, not: "선실봉주", follow: true, weak: true},
	{text: "곳", unit: UnitCount, follow: true},
	{text: "개월", unit: UnitMonth, mean: true},
	{text: "개", unit: UnitCount, not: "월년정선설편발별인방입요념최", follow: true, weak: true},
	{text: "원", unit: UnitKRW, not: "칙인장고래천본"}, {text: "달러", unit: UnitUSD}, {text: "불", unit: UnitUSD, follow: true, weak: true}, {text: "유로", unit: UnitEUR},
	{text: "파운드", unit: UnitGBP}, {text: "엔", unit: UnitJPY, follow: true}, {text: "위안", unit: UnitCNY},
	{text: "배", unit: UnitTimes, not: "우달정경치포려출"},
	{text: "bp", unit: UnitBasisPoint}, {text: "점", unit: UnitScore, not: "검포차수유", mean: true},
	{text: "시간", unit: UnitHour, not: "제당", mean: true}, {text: "세", unit: UnitYear, not: "대계", mean: true},
	{text: "년", unit: UnitYear, not: "도월말초간대차생", mean: true}, {text: "일", unit: UnitDay, not: "본반", mean: true},
}

// koreanUnit reads a Korean unit, or a percent sign, at a place.
func koreanUnit(s string, at int) unitAt {
	rest := s[at:]
	for _, u := range koreanUnits {
		if !strings.HasPrefix(rest, u.text) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(rest[len(u.text):])
		if after == '당' || u.not != "" && strings.ContainsRune(u.not, after) {
			return unitAt{} // 명당: what follows is counted
		}
		if u.follow && unicode.Is(unicode.Hangul, after) && !strings.ContainsRune("이은는의을를과와도에가로만으까여중", after) {
			continue
		}
		if strings.HasSuffix(u.text, "bp") && (isLetterRune(after) && after != 's') {
			continue
		}
		return unitAt{unit: u.unit, size: len(u.text), weak: u.weak, mean: u.mean}
	}
	return unitAt{}
}

func isLetterRune(r rune) bool { return r < utf8.RuneSelf && isLetter(byte(r)) }

// symbols are units of English text that are no nouns, longer ones first.
var symbols = []struct {
	text string
	unit Unit
	mean bool
}{
	{"percentage points", UnitPoint, false}, {"percentage point", UnitPoint, false}, {"per cent points", UnitPoint, false}, {"percent points", UnitPoint, false},
	{"percentage-points", UnitPoint, false}, {"percentage-point", UnitPoint, false}, {"pp", UnitPoint, false}, {"p.p.", UnitPoint, false},
	{"basis points", UnitBasisPoint, false}, {"basis point", UnitBasisPoint, false}, {"bps", UnitBasisPoint, false},
	{"percent", UnitPercent, false}, {"per cent", UnitPercent, false}, {"pct", UnitPercent, false},
	{"dollars", UnitUSD, false}, {"US dollars", UnitUSD, false}, {"USD", UnitUSD, false}, {"euros", UnitEUR, false}, {"euro", UnitEUR, false}, {"EUR", UnitEUR, false}, {"€", UnitEUR, false},
	{"Korean won", UnitKRW, false}, {"won", UnitKRW, false}, {"KRW", UnitKRW, false}, {"pounds", UnitGBP, false}, {"yen", UnitJPY, false}, {"yuan", UnitCNY, false},
	{"hours", UnitHour, true}, {"years", UnitYear, true}, {"months", UnitMonth, true}, {"days", UnitDay, true}, {"points", UnitScore, true},
}

// englishSymbol reads such a unit at a place.
func englishSymbol(s string, at int) unitAt {
	for _, u := range symbols {
		n := len(u.text)
		if n > len(s)-at {
			continue
		}
		have := spaced(s[at : at+n])
		if have != u.text && (strings.ToUpper(u.text) == u.text || !strings.EqualFold(have, u.text)) {
			continue
		}
		if at+n < len(s) && isLetter(s[at+n]) {
			continue
		}
		return unitAt{unit: u.unit, size: n, mean: u.mean}
	}
	return unitAt{}
}

// spaced writes line ends as spaces; the length stays.
func spaced(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}

// before are the signs of money that stand before a number, longer ones first.
var before = []struct {
	text string
	unit Unit
}{
	{"US$", UnitUSD}, {"USD", UnitUSD}, {"U.S.$", UnitUSD}, {"$", UnitUSD}, {"EUR", UnitEUR}, {"€", UnitEUR}, {"GBP", UnitGBP}, {"£", UnitGBP},
	{"KRW", UnitKRW}, {"₩", UnitKRW}, {"￦", UnitKRW}, {"JPY", UnitJPY}, {"¥", UnitJPY}, {"CNY", UnitCNY}, {"RMB", UnitCNY},
}

// unitBefore reads a sign of money that ends where a number begins, and gives
// where it begins. Dollars of other countries are left alone: they are other money.
func unitBefore(s string, at int) (Unit, int) {
	end := at
	if end > 0 && s[end-1] == ' ' {
		end--
	}
	for _, u := range before {
		if !strings.HasSuffix(s[:end], u.text) {
			continue
		}
		from := end - len(u.text)
		if from > 0 && isLetter(s[from-1]) {
			return "", at
		}
		return u.unit, from
	}
	return "", at
}
