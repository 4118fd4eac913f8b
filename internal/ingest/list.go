package ingest

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"naru/internal/library"
)

// lister walks what was named and gives one file after the other, so that what
// it holds does not grow with their number.
type lister struct {
	ctx   context.Context
	known func(extension string) bool
	// named are the files that were named: each is listed once, by its name.
	named map[string]bool
	// within are the real folders that were named: none of them is listed once more
	// by a link to a folder around it, nor all that lies beside it.
	within []string
	// folders are the real folders seen.
	folders map[string]bool
	found   func(listed) error
	names   func(folder string) ([]string, error)
}

// listed is a file as it was found: skipped for a reason, or with what the
// system says of it.
type listed struct {
	path string
	skip library.Code
	info fs.FileInfo // nil: unknown
}

func (i *Importer) newLister(ctx context.Context, found func(listed) error) *lister {
	return &lister{ctx: ctx, known: i.known, named: map[string]bool{}, folders: map[string]bool{}, found: found, names: i.cfg.Names}
}

// list walks paths, which are absolute. A file that a person named is listed
// whatever its name says, so that its failure tells why.
func (l *lister) list(paths []string) error {
	type root struct {
		path string
		info fs.FileInfo
	}
	var roots []root
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			if l.named[p] {
				continue
			}
			l.named[p] = true
		}
		roots = append(roots, root{p, info})
	}
	for _, r := range roots {
		if real, err := filepath.EvalSymlinks(r.path); err == nil {
			l.within = append(l.within, real)
		}
	}
	for _, r := range roots {
		if r.info != nil && r.info.IsDir() {
			if err := l.folder(r.path, false); err != nil {
				return err
			}
		} else if err := l.give(listed{path: r.path, info: r.info}); err != nil {
			return err
		}
	}
	return nil
}

// folder lists a folder, following links to files and folders, each real folder
// once.
func (l *lister) folder(path string, link bool) error {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return l.give(listed{path: path, skip: closed(err)})
	}
	if back := link && slices.ContainsFunc(l.within, func(named string) bool { return lies(named, real) }); back || l.folders[real] {
		if link {
			return l.give(listed{path: path, skip: library.LinkLoop})
		}
		return nil // named twice: its files are listed already
	}
	l.folders[real] = true
	names, err := l.names(path)
	for _, name := range names {
		if err := l.entry(filepath.Join(path, name), name); err != nil {
			return err
		}
	}
	if err != nil {
		// What was readable of it stays listed; the rest is not passed over.
		return l.give(listed{path: path, skip: closed(err)})
	}
	return nil
}

// lies reports whether a path is a folder or lies below it.
func lies(path, folder string) bool {
	below, err := filepath.Rel(folder, path)
	return err == nil && below != ".." && !strings.HasPrefix(below, ".."+string(filepath.Separator))
}

// closed is why a folder is passed over.
func closed(err error) library.Code {
	if code := reason(sourceError(err)); code != library.Unreadable {
		return code
	}
	return library.ClosedFolder
}

// NamesIn gives the names in a folder, sorted. It reads names only: of a hundred
// thousand files nothing else need be held at once.
func NamesIn(path string) ([]string, error) {
	d, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	names, err := d.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}

// entry lists one entry of a folder.
func (l *lister) entry(path, name string) error {
	if l.named[path] {
		return l.ctx.Err()
	}
	if Hidden(name) {
		return l.give(listed{path: path, skip: library.Hidden})
	}
	info, err := os.Stat(path) // follows a link
	switch {
	case err != nil:
		return l.give(listed{path: path, skip: reason(namedError(path, err))})
	case info.IsDir():
		return l.folder(path, isLink(path))
	case !info.Mode().IsRegular():
		return l.give(listed{path: path, skip: library.NotAFile})
	case unfinished(name):
		return l.give(listed{path: path, skip: library.Unfinished})
	case !l.known(ending(name)):
		return l.give(listed{path: path, skip: library.Unsupported})
	default:
		return l.give(listed{path: path, info: info})
	}
}

// isLink reports whether a path is itself a symbolic link.
func isLink(path string) bool {
	itself, err := os.Lstat(path)
	return err == nil && itself.Mode()&fs.ModeSymlink != 0
}

func (l *lister) give(f listed) error {
	if err := l.ctx.Err(); err != nil {
		return err
	}
	return l.found(f)
}

// ending is the extension of a file's name, in lower case with its dot. Blanks, dots
// and what shows nothing behind it, as names have that were copied from a page, are
// no part of it.
func ending(name string) string { return strings.ToLower(filepath.Ext(trimEnd(name))) }

func trimEnd(name string) string {
	return strings.TrimRightFunc(name, func(r rune) bool { return r == '.' || unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
}

// Hidden reports whether systems hide a name, or a program keeps it beside an
// open file.
func Hidden(name string) bool {
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") {
		return true
	}
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information":
		return true
	}
	return false
}

// unfinished reports whether browsers and editors call so what they are still
// writing; when it is whole, it gets another name.
func unfinished(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".tmp", ".temp":
		return true
	}
	return false
}
