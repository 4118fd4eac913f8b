package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise"
	"naru/internal/recognise/install"
	"naru/internal/workspace"
)

// Exit codes, as the manual lists them.
const (
	exitDone      = 0
	exitFailed    = 1
	exitUsage     = 2
	exitSome      = 3 // some items failed and the rest are in
	exitNotFound  = 4
	exitInUse     = 5
	exitDamaged   = 6
	exitCancelled = 7
)

// program is naructl with its surroundings, so that tests can run it whole.
type program struct {
	in     io.Reader
	out    io.Writer
	err    io.Writer
	getenv func(string) string
	engine recognise.Engine // reads page images; nil: the one of this system
	system install.System   // what the way to get that is said for; zero: this one
}

// commands is the command line. The help texts stand in the translations under
// "cli.help.<name>".
type commands struct {
	Library string `placeholder:"DIR" help:"library"`
	JSON    bool   `name:"json" help:"json"`
	Lang    string `enum:"en,ko," default:"" placeholder:"en|ko" help:"lang"`

	Import   importCommand    `cmd:"" help:"import"`
	Retry    retryCommand     `cmd:"" help:"retry"`
	OCR      ocrCommand       `cmd:"" name:"ocr" help:"ocr_command"`
	Watch    watchCommands    `cmd:"" help:"watch"`
	Versions versionsCommands `cmd:"" help:"versions"`
	Search   searchCommand    `cmd:"" help:"search"`
	Saved    savedCommands    `cmd:"" help:"saved"`
	Related  relatedCommand   `cmd:"" help:"related"`
	Similar  similarCommand   `cmd:"" help:"similar"`
	List     listCommand      `cmd:"" help:"list"`
	Show     showCommand      `cmd:"" help:"show"`
	Text     textCommand      `cmd:"" help:"text"`
	Page     pageCommand      `cmd:"" help:"page"`
	Describe describeCommand  `cmd:"" help:"describe"`
	Catalog  catalogCommand   `cmd:"" help:"catalog"`
	Events   eventsCommands   `cmd:"" help:"events"`
	Series   seriesCommand    `cmd:"" help:"series"`
	Records  recordsCommands  `cmd:"" help:"records"`
	Themes   themesCommands   `cmd:"" help:"themes"`
	Theme    themeCommand     `cmd:"" help:"theme"`
	Terms    termsCommands    `cmd:"" help:"terms"`
	Evidence evidenceCommands `cmd:"" help:"evidence"`
	People   peopleCommands   `cmd:"" help:"people"`
	Courses  coursesCommand   `cmd:"" help:"courses"`
	Course   courseCommands   `cmd:"" help:"course"`
	Timeline timelineCommands `cmd:"" help:"timeline"`
	Note     noteCommands     `cmd:"" help:"note"`
	Quote    quoteCommands    `cmd:"" help:"quote"`
	Trash    trashCommands    `cmd:"" help:"trash"`
	Stats    statsCommand     `cmd:"" help:"stats"`
	Backup   backupCommand    `cmd:"" help:"backup"`
	Backups  backupsCommand   `cmd:"" help:"backups"`
	Restore  restoreCommand   `cmd:"" help:"restore"`
	Check    checkCommand     `cmd:"" help:"check"`
	Reindex  reindexCommand   `cmd:"" help:"reindex"`
	Upgrade  upgradeCommand   `cmd:"" help:"upgrade"`
	Dump     dumpCommand      `cmd:"" help:"dump"`

	Contradictions contradictionsCommands `cmd:"" help:"contradictions"`

	ReadingQuality readingQualityCommand `cmd:"" name:"readingquality" help:"readingquality"`
	FindingQuality findingQualityCommand `cmd:"" name:"findingquality" help:"findingquality"`
	TypingQuality  typingQualityCommand  `cmd:"" name:"typingquality" help:"typingquality"`
	CatalogQuality catalogQualityCommand `cmd:"" name:"catalogquality" help:"catalogquality"`

	DescriptionQuality descriptionQualityCommand `cmd:"" name:"descriptionquality" help:"descriptionquality"`
}

// session is what a command runs with.
type session struct {
	program
	ctx      context.Context
	p        message.Printer
	json     bool
	dir      string
	mayBegin bool // makes a library where there is none
	assemble workspace.Options
}

// run does what args say and returns the exit code.
func (p program) run(ctx context.Context, args []string) int {
	lang := p.language(args)
	catalogue, err := message.Load(assets.Translations, lang)
	if err != nil {
		fmt.Fprintln(p.err, "naructl:", err)
		return exitFailed
	}
	printer := catalogue.In(lang)

	var c commands
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("naructl"),
		kong.Description(printer.T("cli.description")),
		kong.Writers(p.out, p.err),
		kong.Exit(func(code int) { exited = code }),
		kong.Help(helpWithDetail(printer)),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 96}),
	)
	if err != nil {
		fmt.Fprintln(p.err, "naructl:", err)
		return exitFailed
	}
	speak(parser.Model, printer)
	if len(args) == 0 {
		args = []string{"--help"}
	}
	command, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintln(p.err, "naructl:", usageSentence(printer, err))
		fmt.Fprintln(p.err, printer.T("cli.see_help"))
		return exitUsage
	}
	dir, err := p.libraryDir(c.Library)
	if err != nil {
		return p.fail(printer, err)
	}
	s := &session{program: p, ctx: ctx, p: printer, json: c.JSON, dir: dir, mayBegin: begins(command.Selected())}
	s.assemble.Engine = p.engine
	if err := command.Run(s); err != nil {
		var code exitError
		if errors.As(err, &code) {
			return int(code)
		}
		if ctx.Err() != nil {
			err = library.Errorf(library.Cancelled, "interrupted: %w", err)
		}
		return p.fail(printer, err)
	}
	return exitDone
}

// begins tells a command that can be the first that is done with a library.
func begins(command *kong.Node) bool {
	switch command.Name {
	case "import", "add":
		return command.Parent != nil && command.Parent.Name != "trash"
	case "run":
		return command.Parent != nil && command.Parent.Name == "watch"
	}
	return false
}

// exitError ends the program with a code after everything was said.
type exitError int

func (e exitError) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// fail says what went wrong in a sentence and gives the exit code.
func (p program) fail(printer message.Printer, err error) int {
	fmt.Fprintln(p.err, "naructl:", printer.Err(err))
	switch library.CodeOf(err) {
	case library.Invalid:
		return exitUsage
	case library.NotFound:
		return exitNotFound
	case library.InUse:
		return exitInUse
	case library.Damaged:
		return exitDamaged
	case library.Cancelled:
		return exitCancelled
	default:
		return exitFailed
	}
}

// language is the one asked for, else the system's.
func (p program) language(args []string) string {
	for i, a := range args {
		if a == "--" {
			break
		}
		v, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			v, ok = args[i+1], true
		}
		if ok && slices.Contains(message.Languages, v) {
			return v
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := p.getenv(name); v != "" {
			if strings.HasPrefix(v, "ko") {
				return "ko"
			}
			return "en"
		}
	}
	return "en"
}

// libraryDir is the folder named by the option, by NARU_LIBRARY, or the user's own.
func (p program) libraryDir(option string) (string, error) {
	if option != "" {
		return option, nil
	}
	if dir := p.getenv("NARU_LIBRARY"); dir != "" {
		return dir, nil
	}
	return workspace.DefaultDir()
}

// open opens the library, and renews its search index if that is outdated and
// may be written; readOnly commands run beside an open window.
func (s *session) open(readOnly bool) (*workspace.Workspace, error) {
	w, err := s.openAsItIs(readOnly)
	if err != nil || readOnly {
		return w, err
	}
	if err := s.renewIndex(w); err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

// openAsItIs opens the library, its search index as it is. One that is not there is
// made by what can be the first that is done to it only: else a slip in the
// folder's name would leave an empty library.
func (s *session) openAsItIs(readOnly bool) (*workspace.Workspace, error) {
	if !readOnly && !s.mayBegin && !workspace.Exists(s.dir) {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"library": s.dir}}
	}
	if !readOnly {
		debug.SetGCPercent(lasting)
	}
	o := s.assemble
	o.Dir = s.dir
	o.ReadOnly = readOnly
	w, err := workspace.Open(s.ctx, o)
	if err == nil && !readOnly {
		s.warnOfPlace(w)
	}
	if readOnly && library.CodeOf(err) == library.NotFound {
		return nil, &library.Error{Code: library.NotFound, Args: map[string]any{"library": s.dir}, Err: err}
	}
	return w, err
}

// printJSON prints one value on one line.
func (s *session) printJSON(v any) error {
	enc := json.NewEncoder(s.out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("print the answer: %w", err)
	}
	return nil
}

// printf prints for people.
func (s *session) printf(format string, args ...any) { fmt.Fprintf(s.out, format, args...) }
