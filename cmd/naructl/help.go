package main

import (
	"bytes"
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
			if n.Name == "help" {
				n.Help = "help" // Kong's own flag
			}
			n.Help = text(n.Help)
		}
		return next(nil)
	})
}

// kongWords are the lines of Kong's help that it does not let us choose, by the
// names of ours.
var kongWords = map[string]string{
	"usage": "Usage:", "flags": "Flags:", "commands": "Commands:", "arguments": "Arguments:",
	"more": `Run "naructl <command> --help" for more information on a command.`,
}

// helpWithDetail prints kong's help and below it the command's detail, with
// examples, from the translations.
func helpWithDetail(printer message.Printer) kong.HelpPrinter {
	return func(options kong.HelpOptions, ctx *kong.Context) error {
		out := ctx.Stdout
		var b bytes.Buffer
		ctx.Stdout = &b
		err := kong.DefaultHelpPrinter(options, ctx)
		ctx.Stdout = out
		if err != nil {
			return err
		}
		fmt.Fprint(out, inWords(printer, b.String()))
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

// inWords puts a language's words in the place of Kong's own, which it does not
// let us choose: each at the beginning of a line.
func inWords(printer message.Printer, help string) string {
	lines := strings.Split(help, "\n")
	for k, line := range lines {
		for name, own := range kongWords {
			said := printer.T("cli.help." + name)
			switch {
			case line == own:
				lines[k] = said
			case name == "usage" && strings.HasPrefix(line, own):
				lines[k] = said + strings.Replace(strings.TrimPrefix(line, own), "[flags]", printer.T("cli.help.any_flags"), 1)
			}
		}
	}
	return strings.Join(lines, "\n")
}
