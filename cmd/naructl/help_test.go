package main

import (
	"regexp"
	"testing"

	"github.com/alecthomas/kong"

	"naru/assets"
	"naru/internal/message"
)

func TestEveryCommandArgumentAndOptionSaysWhatItIsIn(t *testing.T) {
	catalogue, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile(`^[a-z0-9_]*$`)
	for _, lang := range []string{"en", "ko"} {
		t.Run(lang, func(t *testing.T) {
			parser, err := kong.New(&commands{}, kong.Name("naructl"), kong.Description("naructl's own words"))
			if err != nil {
				t.Fatal(err)
			}
			speak(parser.Model, catalogue.In(lang))
			said := 0
			_ = kong.Visit(parser.Model, func(n kong.Visitable, next kong.Next) error {
				help, what := "", ""
				switch n := n.(type) {
				case *kong.Node:
					help, what = n.Help, n.FullPath()
				case *kong.Value:
					help, what = n.Help, n.Summary()
				case *kong.Flag:
					help, what = n.Help, n.Name
				default:
					return next(nil)
				}
				if said++; name.MatchString(help) {
					t.Errorf("%s: %q", what, help)
				}
				return next(nil)
			})
			if said < 100 {
				t.Errorf("only %d texts were looked at", said)
			}
		})
	}
}
