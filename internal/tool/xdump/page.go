package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"runtime/pprof"
	"sort"
	"strings"
	"syscall"
	"time"

	"naru/internal/extract/clean"
	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfpage"
	"naru/internal/quality"
)

func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(0, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func cached(f string) string {
	return strings.ReplaceAll(strings.TrimPrefix(f, "/"), "/", "_") + ".txt"
}

func reference(f string) []string {
	p := filepath.Join("/tmp/w-page/out/ref", cached(f))
	b, err := os.ReadFile(p)
	if err != nil {
		b, _ = exec.Command("pdftotext", "-enc", "UTF-8", f, "-").Output()
		os.MkdirAll(filepath.Dir(p), 0o755)
		os.WriteFile(p, b, 0o644)
	}
	return strings.Split(string(b), "\f")
}

func mended(raw string) string {
	t := clean.Page([]rune(raw))
	s := string(t.Runes)
	if clean.Broken(s) {
		h := &clean.Hyphens{}
		h.Look(t.Runes)
		if h.Doubtful() {
			h.Count(t.Runes)
		}
		return h.MendText(s)
	}
	return s
}

func base(f string) []string {
	b, err := os.ReadFile(filepath.Join("/tmp/w-page/out/base", cached(f)))
	if err != nil {
		return nil
	}
	pages := strings.Split(string(b), "\x00")[1:]
	for i := range pages {
		_, pages[i], _ = strings.Cut(pages[i], "\n")
	}
	return pages
}

type diff struct {
	file     string
	page     int
	old, new float64
}

func pageMain() {
	prof := flag.String("prof", "", "")
	timing := flag.Bool("t", false, "only time")
	dump := flag.String("dump", "", "dir")
	worst := flag.Int("w", 40, "")
	only := flag.Int("page", 0, "print page")
	flag.CommandLine.Parse(os.Args[2:])
	debug.SetGCPercent(300)
	if *prof != "" {
		p, _ := os.Create(*prof)
		pprof.StartCPUProfile(p)
		defer pprof.StopCPUProfile()
	}
	tables := pdffont.New()
	reasons := map[string]int{}
	fileReasons := map[string]string{}
	total, ours := 0, 0
	start := cpu()
	var diffs []diff
	var oldGood, newGood, oldBad, newBad, counted int
	var oldSum, newSum float64
	exact := 0
	for _, f := range flag.Args() {
		fh, err := os.Open(f)
		if err != nil {
			continue
		}
		st, _ := fh.Stat()
		file, err := pdffile.Open(fh, st.Size(), "")
		if err != nil {
			fileReasons[f] = err.Error()
			fh.Close()
			if !*timing {
				total += len(base(f))
			}
			continue
		}
		r := pdfpage.New(file, tables)
		n := file.Pages()
		var texts []string
		var ok []bool
		for k := range n {
			total++
			p, err := r.Page(k)
			if err != nil {
				if !errors.Is(err, pdffile.ErrUnsure) {
					fmt.Println("ODD", f, k+1, err)
				}
				reasons[err.Error()]++
				if *only == k+1 {
					fmt.Println("ERR", err)
				}
				texts, ok = append(texts, ""), append(ok, false)
				continue
			}
			ours++
			if *timing {
				_ = p
				continue
			}
			texts, ok = append(texts, string(p.Text)), append(ok, true)
			if *only == k+1 {
				fmt.Println("=== new\n" + mended(string(p.Text)))
				fmt.Println("=== old\n" + mended(base(f)[k]))
				fmt.Println("=== ref\n" + reference(f)[k])
			}
		}
		fh.Close()
		if *timing || *only > 0 {
			continue
		}
		if *dump != "" {
			os.WriteFile(filepath.Join(*dump, cached(f)), []byte(strings.Join(texts, "\x00")), 0o644)
		}
		old, ref := base(f), reference(f)
		if len(old) != n {
			fmt.Println("PAGES", f, n, len(old))
		}
		for k := range min(n, len(old), len(ref)) {
			if !ok[k] {
				continue
			}
			a := quality.Compare(mended(old[k]), ref[k])
			b := quality.Compare(mended(texts[k]), ref[k])
			if texts[k] == old[k] {
				exact++
			}
			if a.Ours+a.Reference == 0 && b.Ours == 0 {
				continue
			}
			counted++
			oldSum += a.F1
			newSum += b.F1
			if a.F1 >= .95 {
				oldGood++
			}
			if b.F1 >= .95 {
				newGood++
			}
			if a.F1 < .8 {
				oldBad++
			}
			if b.F1 < .8 {
				newBad++
			}
			if d := b.F1 - a.F1; d < -.01 || d > .02 {
				diffs = append(diffs, diff{f, k + 1, a.F1, b.F1})
			}
		}
	}
	used := cpu() - start
	sort.Slice(diffs, func(i, j int) bool { return diffs[i].new-diffs[i].old < diffs[j].new-diffs[j].old })
	for i, d := range diffs {
		if i >= *worst && i < len(diffs)-20 {
			continue
		}
		fmt.Printf("%+.3f  %.3f -> %.3f  %s %d\n", d.new-d.old, d.old, d.new, d.file, d.page)
	}
	type rc struct {
		r string
		n int
	}
	var rs []rc
	for r, n := range reasons {
		rs = append(rs, rc{r, n})
	}
	sort.Slice(rs, func(i, j int) bool { return rs[i].n > rs[j].n })
	for _, r := range rs {
		fmt.Printf("%6d  %s\n", r.n, r.r)
	}
	for f, r := range fileReasons {
		fmt.Println("FILE", filepath.Base(f), r)
	}
	fmt.Printf("pages %d, ours %d (%.1f%%), cpu %v, %.2f ms a page\n", total, ours, 100*float64(ours)/float64(max(total, 1)), used, used.Seconds()*1000/float64(max(total, 1)))
	fmt.Printf("counted %d exact %d; good %.2f -> %.2f; bad %.2f -> %.2f; mean %.4f -> %.4f\n", counted, exact,
		100*float64(oldGood)/float64(counted), 100*float64(newGood)/float64(counted), 100*float64(oldBad)/float64(counted), 100*float64(newBad)/float64(counted), oldSum/float64(counted), newSum/float64(counted))
}
