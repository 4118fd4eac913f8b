package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"

	"naru/internal/message"
)

// speak puts the texts of a language in the place of their names, which the tags of
// commands, arguments and options hold. Kong's own variables would do it too, but
// copy all of them for each of some hundred options: 0.4 s of every command.
func speak(app *kong.Application, printer message.Printer) {
	text := func(name string) string {
		key := "cli.help." + name
		if said := printer.T(key); said != key {
			return said
		}
		return name // Kong's own
	}
	// The walk itself cannot fail.
	_ = kong.Visit(app, func(n kong.Visitable, next kong.Next) error {
		switch n := n.(type) {
		case *kong.Node:
			n.Help = text(n.Help)
		case *kong.Value:
			n.Help = text(n.Help)
		case *kong.Flag:
			n.Help = text(n.Help)
		}
		return next(nil)
	})
}

// helpWithDetail prints kong's help and below it the command's detail, with
// examples, from the translations.
func helpWithDetail(printer message.Printer) kong.HelpPrinter {
	return func(options kong.HelpOptions, ctx *kong.Context) error {
		if err := kong.DefaultHelpPrinter(options, ctx); err != nil {
			return err
		}
		key := "cli.detail"
		if node := ctx.Selected(); node != nil {
			key += "." + strings.ReplaceAll(node.Path(), " ", ".")
			key = strings.Replace(key, ".naructl", "", 1)
		}
		if detail := printer.T(key); detail != key {
			fmt.Fprintf(ctx.Stdout, "\n%s\n", detail)
		}
		return nil
	}
}
