// Screenshots renders every screen of the window in both languages and both
// variants, without a display, on the sample library. `make screenshots` runs it.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"naru/app/shots"
)

func main() {
	out := flag.String("out", "screenshots", "folder for the pictures")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "screenshots:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	full, err := shots.Sample()
	if err != nil {
		return err
	}
	if err := shots.Render(out, full, shots.Options{}); err != nil {
		return err
	}
	empty, err := shots.Empty()
	if err != nil {
		return err
	}
	return shots.Render(filepath.Join(out, "first"), empty, shots.Options{Only: []string{"shelf"}})
}
