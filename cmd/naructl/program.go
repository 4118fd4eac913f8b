package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise"
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
}

// commands is the command line. The help texts stand in the translations under
// "cli.help.<name>".
type commands struct {
	Library string `placeholder:"DIR" help:"${library}"`
	JSON    bool   `name:"json" help:"${json}"`
	Lang    string `enum:"en,ko," default:"" placeholder:"en|ko" help:"${lang}"`

	Import   importCommand    `cmd:"" help:"${import}"`
	Retry    retryCommand     `cmd:"" help:"${retry}"`
	OCR      ocrCommand       `cmd:"" name:"ocr" help:"${ocr_command}"`
	Watch    watchCommands    `cmd:"" help:"${watch}"`
	Versions versionsCommands `cmd:"" help:"${versions}"`
	Search   searchCommand    `cmd:"" help:"${search}"`
	Saved    savedCommands    `cmd:"" help:"${saved}"`
	Related  relatedCommand   `cmd:"" help:"${related}"`
	Similar  similarCommand   `cmd:"" help:"${similar}"`
	List     listCommand      `cmd:"" help:"${list}"`
	Show     showCommand      `cmd:"" help:"${show}"`
	Text     textCommand      `cmd:"" help:"${text}"`
	Page     pageCommand      `cmd:"" help:"${page}"`
	Describe describeCommand  `cmd:"" help:"${describe}"`
	Catalog  catalogCommand   `cmd:"" help:"${catalog}"`
	Events   eventsCommands   `cmd:"" help:"${events}"`
	Series   seriesCommand    `cmd:"" help:"${series}"`
	Records  recordsCommands  `cmd:"" help:"${records}"`
	Themes   themesCommands   `cmd:"" help:"${themes}"`
	Theme    themeCommand     `cmd:"" help:"${theme}"`
	Terms    termsCommands    `cmd:"" help:"${terms}"`
	Evidence evidenceCommands `cmd:"" help:"${evidence}"`
	People   peopleCommands   `cmd:"" help:"${people}"`
	Courses  coursesCommand   `cmd:"" help:"${courses}"`
	Course   courseCommands   `cmd:"" help:"${course}"`
	Timeline timelineCommands `cmd:"" help:"${timeline}"`
	Note     noteCommands     `cmd:"" help:"${note}"`
	Quote    quoteCommands    `cmd:"" help:"${quote}"`
	Stats    statsCommand     `cmd:"" help:"${stats}"`
	Backup   backupCommand    `cmd:"" help:"${backup}"`
	Check    checkCommand     `cmd:"" help:"${check}"`
	Reindex  reindexCommand   `cmd:"" help:"${reindex}"`
	Dump     dumpCommand      `cmd:"" help:"${dump}"`

	Contradictions contradictionsCommands `cmd:"" help:"${contradictions}"`

	ReadingQuality readingQualityCommand `cmd:"" name:"readingquality" help:"${readingquality}"`
	FindingQuality findingQualityCommand `cmd:"" name:"findingquality" help:"${findingquality}"`
	CatalogQuality catalogQualityCommand `cmd:"" name:"catalogquality" help:"${catalogquality}"`

	DescriptionQuality descriptionQualityCommand `cmd:"" name:"descriptionquality" help:"${descriptionquality}"`
}

// helpNames are the texts that the tags above ask for.
var helpNames = []string{
	"library", "json", "lang", "import", "retry", "search", "list", "show", "text", "page",
	"themes", "theme", "note", "quote", "stats", "backup", "check", "dump",
	"ocr_command", "ocr_ids", "paths", "workers", "ocr", "password", "give_theme", "dry_run", "again",
	"query", "limit", "offset", "sort", "no_synonyms", "exact", "filter",
	"id", "page_number", "out", "dpi", "highlight", "action", "theme_ids",
	"note_add", "note_edit", "note_show", "note_list", "note_remove", "quote_add",
	"note_document", "note_page", "note_title", "note_body", "note_id", "note_tag", "note_text",
	"quote_text", "quote_note", "backup_file", "read_data",
	"describe", "describe_title", "describe_title_other", "describe_author", "describe_series", "describe_number", "describe_year",
	"describe_date", "describe_publisher", "describe_language", "describe_kind", "describe_abstract", "describe_tag", "describe_again",
	"describe_subtitle", "describe_keyword", "describe_isbn", "describe_issn", "describe_citation",
	"watch", "watch_list", "watch_add", "watch_remove", "watch_run", "watch_path", "watch_tags", "watch_settle", "watch_id",
	"versions", "versions_list", "versions_accept", "versions_keep_both", "versions_ignore", "version_id",
	"saved", "saved_list", "saved_add", "saved_run", "saved_rename", "saved_remove", "saved_name", "saved_new_name", "saved_peek",
	"related", "related_page", "similar", "similar_text", "similar_except",
	"reindex", "catalog", "catalog_accept", "catalog_undo",
	"catalogquality", "catalogquality_records", "catalogquality_courses", "catalogquality_events",
	"events", "events_list", "events_edit", "events_remove", "events_restore", "events_report", "events_id", "events_title", "events_category",
	"events_printed", "events_from", "events_to",
	"contradictions", "contradictions_list", "contradictions_settle", "contradictions_reopen", "contradictions_document",
	"contradictions_settled", "contradictions_id", "contradictions_statement",
	"terms", "terms_show", "terms_add", "terms_edit", "terms_remove", "terms_restore", "terms_import", "terms_export",
	"terms_term", "terms_id", "terms_find", "terms_type", "terms_limit", "terms_en", "terms_ko", "terms_note",
	"terms_meaning_en", "terms_meaning_ko", "terms_file", "terms_out",
	"themes_tree", "themes_show", "themes_add", "themes_edit", "themes_merge", "themes_split", "themes_retire", "themes_restore",
	"themes_preview", "themes_import", "themes_export", "themes_undo", "themes_history", "themes_proposals",
	"themes_theme", "themes_into", "themes_en", "themes_ko", "themes_parent", "themes_top", "themes_before", "themes_color", "themes_terms_en",
	"themes_terms_ko", "themes_drop", "themes_terms", "themes_try", "themes_file", "themes_out", "themes_replace", "themes_limit",
	"themes_new_id", "themes_accept", "themes_decline",
	"terms_group", "evidence", "evidence_collect", "evidence_list", "evidence_show", "evidence_confirm", "evidence_reject", "evidence_propose", "evidence_edit",
	"evidence_quote", "evidence_export", "evidence_search", "evidence_term", "evidence_all", "evidence_status", "evidence_unit", "evidence_place", "evidence_year",
	"evidence_text", "evidence_card", "evidence_value", "evidence_upper", "evidence_bound", "evidence_change", "evidence_what", "evidence_base", "evidence_date", "evidence_file",
	"people", "people_show", "people_suggest", "people_merge", "people_split", "people_apart", "people_name", "people_kind",
	"people_affiliation", "people_unaffiliated", "people_changes", "people_undo", "people_who", "people_find", "people_of_kind", "people_role",
	"people_sort", "people_limit", "people_who_stays", "people_others", "people_split_name", "people_split_document", "people_hangul", "people_latin",
	"people_set_kind", "people_organisation", "people_post", "people_from", "people_to", "people_note", "people_instead", "people_affiliation_id", "people_change",
	"series", "series_name", "series_year", "series_missing", "records", "records_wanted", "records_offers", "records_accept", "records_dismiss",
	"records_recall", "records_tie", "records_file", "records_merge", "records_into", "records_from", "records_merged", "records_untie", "records_links",
	"records_link", "records_unlink", "records_kind", "records_offer", "records_record", "records_with", "records_merge_id", "records_other", "records_of",
	"courses", "courses_audience", "courses_kind", "courses_host", "courses_from", "courses_to", "courses_find", "courses_document",
	"course", "course_show", "course_add", "course_edit", "course_remove", "course_restore", "course_mark", "course_link", "course_unlink",
	"course_offers", "course_dismiss", "course_id", "course_title", "course_audience", "course_host", "course_place", "course_when",
	"course_note", "course_clear", "course_document", "course_course", "course_undo",
	"timeline", "timeline_show", "timeline_export", "timeline_milestones", "timeline_add", "timeline_edit", "timeline_remove", "timeline_restore",
	"timeline_kind", "timeline_theme", "timeline_find", "timeline_by", "timeline_items", "timeline_file",
	"milestone_all", "milestone_id", "milestone_title", "milestone_when", "milestone_source", "milestone_document", "milestone_note",
	"readingquality", "quality_paths", "quality_worst", "quality_reference",
	"findingquality", "finding_seed", "finding_worst",
	"descriptionquality", "description_folder", "description_truth", "description_half",
}

// session is what a command runs with.
type session struct {
	program
	ctx      context.Context
	p        message.Printer
	json     bool
	dir      string
	assemble workspace.Options
}

// run does what args say and returns the exit code.
func (p program) run(ctx context.Context, args []string) int {
	catalogue, err := message.Load(assets.Translations)
	if err != nil {
		fmt.Fprintln(p.err, "naructl:", err)
		return exitFailed
	}
	printer := catalogue.In(p.language(args))

	var c commands
	vars := kong.Vars{}
	for _, name := range helpNames {
		vars[name] = printer.T("cli.help." + name)
	}
	exited := -1
	parser, err := kong.New(&c, vars,
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
	s := &session{program: p, ctx: ctx, p: printer, json: c.JSON, dir: dir}
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
		if v, ok := strings.CutPrefix(a, "--lang="); ok {
			return v
		}
		if a == "--lang" && i+1 < len(args) {
			return args[i+1]
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
	err = s.renewIndex(w)
	if err == nil {
		err = s.renewTerms(w)
	}
	if err == nil {
		err = s.renewDescriptions(w)
	}
	if err == nil {
		err = s.renewThemes(w)
	}
	if err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

// openAsItIs opens the library, its search index as it is.
func (s *session) openAsItIs(readOnly bool) (*workspace.Workspace, error) {
	o := s.assemble
	o.Dir = s.dir
	o.ReadOnly = readOnly
	w, err := workspace.Open(s.ctx, o)
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
