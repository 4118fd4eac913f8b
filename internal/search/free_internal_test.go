package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestOnlyFreeWordsMayBeCorrected(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"migrant wrokers", "migrant wrokers"},
		{"고용허거제 개선", "고용허거제 개선"},
		{`author:심나리 이믽`, "이믽"},
		{`author: "Nari Shim" labour`, "labour"},
		{`저자:홍길동, 심나리 이민`, "이민"},
		{`series:"이슈브리프","RR" 통계`, "통계"},
		{`title:(foriegn OR "labor") visa`, "visa"},
		{`year:2018..2021 theme:labour covdi`, "covdi"},
		{`"exact frase" loose`, "loose"},
		{`“둥근 따옴표” 밖`, "밖"},
		{`「따옴 표」 밖`, "밖"},
		{`open "never closed words`, "open"},
		{`a AND b OR c NOT d NEAR/5 e`, "a b c d e"},
		{`migr* -excluded E-9 COVID-19 2020 #tag me@there`, ""},
		{`http://somewhere/else words`, "words"},
		{`(labour, visa)`, "labour visa"},
		{`"..." ... ---`, ""},
		{"", ""},
	} {
		var got []string
		for _, w := range freeWords(c.typed) {
			if c.typed[w.from:w.to] != w.text {
				t.Errorf("%q: %q is not at its place", c.typed, w.text)
			}
			got = append(got, w.text)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: free words %q, want %q", c.typed, got, c.want)
		}
	}
}

func TestReplacedWordsLeaveTheRestAsTyped(t *testing.T) {
	typed := `author:"A. B"  (migrnat | 이믽)  year:2020`
	var c choice
	for i, w := range freeWords(typed) {
		c = append(c, replacement{w.from, w.to, []string{"migrant", "이민"}[i]})
	}
	if got, want := c.in(typed), `author:"A. B"  (migrant | 이민)  year:2020`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzFreeWords(f *testing.F) {
	for _, s := range []string{`author: "x" y`, "a:(b", `"`, "-", "가:나,", "\xff", `title:((("`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		words := freeWords(typed)
		at := 0
		for _, w := range words {
			if w.from < at || w.to <= w.from || w.to > len(typed) || typed[w.from:w.to] != w.text {
				t.Fatalf("%q: %+v after %d", typed, w, at)
			}
			at = w.to
		}
		var c choice
		for _, w := range words {
			c = append(c, replacement{w.from, w.to, w.text})
		}
		if got := c.in(typed); got != typed {
			t.Fatalf("%q became %q", typed, got)
		}
		if all := slices.Repeat([]string{""}, len(words)); utf8.ValidString(typed) && len(all) > len(typed) {
			t.Fatal("more words than letters")
		}
	})
}

func TestTheLastWordIsWhatIsBeingTyped(t *testing.T) {
	for _, c := range []struct{ typed, head, word string }{
		{"migr", "", "migr"},
		{"visa migr", "visa ", "migr"},
		{"visa ", "visa ", ""},
		{"(visa|migr", "(visa|", "migr"},
		{"author:심", "", "author:심"},
		{`visa author:"Nari S`, "visa ", `author:"Nari S`},
		{`author:"Nari Shim" vis`, `author:"Nari Shim" `, "vis"},
		{`author:"Nari Shim"`, `author:"Nari Shim"`, ""},
		{`"open`, `"open`, ""},
		{"", "", ""},
	} {
		if head, word := lastWord(c.typed); head != c.head || word != c.word {
			t.Errorf("lastWord(%q) = %q, %q; want %q, %q", c.typed, head, word, c.head, c.word)
		}
	}
}

func FuzzLastWord(f *testing.F) {
	for _, s := range []string{`a:"b`, `a:“b”`, "x y", "「", "가:나 다", "\xff\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if head, word := lastWord(typed); head+word != typed {
			t.Fatalf("%q became %q and %q", typed, head, word)
		}
	})
}
