package analysis_test

import (
	"testing"

	"naru/internal/analysis"
)

func TestAFootnotesMarkIsNoTerm(t *testing.T) {
	for _, c := range []struct{ name, text, same string }{
		{"between a word and its particle", "정책¹은", "정책은"},
		{"of several digits with a bracket", "정책¹²⁾은", "정책은"},
		{"several marks", "정책¹,²은 정책¹–³은", "정책은 정책은"},
		{"in brackets of its own", "정책⁽¹⁾은", "정책은"},
		{"a star", "정책*은 정책**은 정책†은 정책＊은", "정책은 정책은 정책은 정책은"},
		{"a star in brackets", "정책(*)은 정책(**)은", "정책은 정책은"},
		{"before a space within a run", "이민¹ 정책", "이민 정책"},
		{"at a line's end within a run", "이민¹⁾\n정책", "이민\n정책"},
		{"behind an English word", "visa² holders", "visa holders"},
		{"between two words", "visa²holders", "visa holders"},
		{"behind a year", "2020³년, 2020³ and 2020⁽¹⁾", "2020년, 2020 and 2020"},
		{"between two numbers", "2020³4", "2020 4"},
		{"behind a number with separators", "1,234¹,²명", "1,234명"},
		{"behind a code", "E-9² 비자, COVID-19³은", "E-9 비자, COVID-19은"},
		{"behind punctuation", "이다.¹ 그러나", "이다. 그러나"},
		{"behind a possessive", "Korea’s¹ law", "Korea’s law"},
		{"a letter of a table's notes", "Koreaᵃ 한국ᵇ", "Korea 한국"},
		{"a trademark's sign", "Windows™ Korea", "Windows Korea"},
		{"at the beginning of a note", "¹⁾ 통계청", "통계청"},
		{"alone", "¹ ²⁾ ⁽³⁾", ""},
		{"behind a power that nobody searches", "10³", "10"},
		{"behind a word that ends as a unit", "system² 5 item³", "system 5 item"},
		{"in brackets behind a unit", "5 km²⁾", "5 km"},
		{"of several digits behind a unit", "5 km¹²", "5 km"},
		{"behind an initial", "Group M² data", "Group M data"},
	} {
		if got, want := analysis.IndexText(c.text), analysis.IndexText(c.same); got != want {
			t.Errorf("%s: %q is %q, want %q", c.name, c.text, got, want)
		}
	}
}

func TestExponentsAndLoweredDigitsAreDigits(t *testing.T) {
	for _, c := range []struct{ text, same string }{
		{"5 m² each", "5 m2 each"}, {"100km²당", "100km2당"}, {"12 m³", "12 m3"}, {"㎢", "km2"}, {"㎡", "m2"}, {"30ft²", "30ft2"},
		{"CO₂ 배출", "CO2 배출"}, {"PM₂.₅", "PM2.5"}, {"H₂O", "H2O"},
		{"R² = .3", "R2 = .3"}, {"χ²(3)", "χ2(3)"}, {"m²³ 기준", "m2 기준"},
		{"10ᵗʰ", "10th"}, {"½", "1⁄2"},
	} {
		if got, want := analysis.IndexText(c.text), analysis.IndexText(c.same); got != want {
			t.Errorf("%q is %q, want %q", c.text, got, want)
		}
	}
}

func TestStarsAndBracketsThatAreNoMarksPart(t *testing.T) {
	for _, c := range []struct{ name, text, same string }{
		{"bullets", "노동\n* 이민", "노동, 이민"},
		{"a star before a word", "노동 *이민", "노동, 이민"},
		{"a note's beginning", "노동\n¹ 이민", "노동, 이민"},
		{"brackets with words", "노동(이민)", "노동, 이민"},
		{"a number in brackets", "노동(3)은", "노동 3 은"},
		{"empty brackets", "노동()이민", "노동, 이민"},
		{"a range", "2018–2020", "2018 2020"},
	} {
		if got, want := analysis.IndexText(c.text), analysis.IndexText(c.same); got != want {
			t.Errorf("%s: %q is %q, want %q", c.name, c.text, got, want)
		}
	}
}

func TestTokensBesideAMarkSayWhereTheyStand(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"정책¹은 간다", "정책|책¹은|은 간|간다|다"},
		{"visa² holders", "visa|holders"},
		{"2020³년", "2020|년"},
		{"면적 5km²³의", "면적|적|5|km|²|의"},
		{"정책(*)은", "정책|책(*)은|은"},
	} {
		if got := origins(c.text); got != c.want {
			t.Errorf("the tokens of %q came from %q, want %q", c.text, got, c.want)
		}
	}
}

func TestWordsWithAMarkAreWhole(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"정책¹은 이민²⁾ 노동", "정책은/정책¹은 이민/이민 노동/노동 "},
		{"visa² 2020³", "visa/visa 2020/2020 "},
	} {
		got := ""
		for _, w := range analysis.Words(c.text) {
			got += w.Text + "/" + c.text[w.From:w.To] + " "
		}
		if got != c.want {
			t.Errorf("the words of %q are %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTextWithoutMarksIsOtherwiseAsItWas(t *testing.T) {
	for text, want := range map[string]string{
		"정책¹⁾은 Visa², (*)": "정책은 Visa, (*)", "5 km² ＥＰＳ": "5 km² ＥＰＳ", "고용허가제": "고용허가제", "": "",
		"2020³년 Labour(*)": "2020년 Labour",
	} {
		if got := analysis.WithoutMarks(text); got != want {
			t.Errorf("%q is %q without its marks, want %q", text, got, want)
		}
	}
}

func TestFoldingLeavesMarksOut(t *testing.T) {
	for _, c := range []struct{ name, text, want, marked string }{
		{"in Korean", "정책¹은 간다", "정책은간다", "정책1은간다"},
		{"in English", "visa² holders’ rights³", "visa holders' rights", "visa2 holders' rights3"},
		{"between words", "visa²holders", "visa holders", "visa2holders"},
		{"a year's", "2020³⁾년", "2020년", "20203)년"},
		{"a star", "정책(*)은 labour* x", "정책은 labour x", "정책(*)은 labour* x"},
		{"behind punctuation", "Korea.¹ The", "korea. the", "korea.1 the"},
		{"not that which begins a note", "은 ¹⁾ 통계청", "은 1) 통계청", "은 1) 통계청"},
		{"not an exponent", "5 km² CO₂", "5 km2 co2", "5 km2 co2"},
	} {
		if got := analysis.Fold(c.text); got != c.want {
			t.Errorf("%s: %q folds to %q, want %q", c.name, c.text, got, c.want)
		}
		if got, _, _ := analysis.FoldMarked(c.text); got != c.marked {
			t.Errorf("%s: %q folds to %q with marks, want %q", c.name, c.text, got, c.marked)
		}
	}
}
