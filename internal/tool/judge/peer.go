package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func (j *judge) library() string { return filepath.Join(j.work, "library") }
func (j *judge) recoll() string  { return filepath.Join(j.work, "recoll") }

func (j *judge) hasRecoll() bool {
	_, err := exec.LookPath("recollq")
	return err == nil
}

// importAll fills the library, unless an earlier run did.
func (j *judge) importAll(ctx context.Context, folders []string) error {
	if _, err := os.Stat(j.library()); err == nil {
		return nil
	}
	args := append([]string{"--library", j.library(), "import", "--ocr", "never"}, folders...)
	cmd := exec.CommandContext(ctx, j.naructl, args...)
	cmd.Stderr = os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 3 { // some files are refused, with reason
		err = nil
	}
	if err != nil {
		return fmt.Errorf("import: %w", err)
	}
	return nil
}

// recollIndex indexes the same folders in a configuration of its own.
func (j *judge) recollIndex(ctx context.Context, folders []string) error {
	if _, err := os.Stat(j.recoll()); err == nil || !j.hasRecoll() {
		return nil
	}
	if err := os.MkdirAll(j.recoll(), 0o700); err != nil {
		return fmt.Errorf("make recoll's configuration: %w", err)
	}
	var quoted []string
	for _, f := range folders {
		quoted = append(quoted, strconv.Quote(f))
	}
	conf := "topdirs = " + strings.Join(quoted, " ") + "\nloglevel = 2\nfollowLinks = 1\n"
	if err := os.WriteFile(filepath.Join(j.recoll(), "recoll.conf"), []byte(conf), 0o600); err != nil {
		return fmt.Errorf("write recoll's configuration: %w", err)
	}
	if out, err := exec.CommandContext(ctx, "recollindex", "-c", j.recoll()).CombinedOutput(); err != nil {
		return fmt.Errorf("recollindex: %w: %s", err, bytes.TrimSpace(out))
	}
	return nil
}

// recollOrder is the documents that Recoll finds, by the names of their files.
func (j *judge) recollOrder(ctx context.Context, query string, n int) ([]string, error) {
	if !j.hasRecoll() {
		return nil, nil
	}
	// -b prints nothing but addresses; a query without results ends with code 1.
	out, err := exec.CommandContext(ctx, "recollq", "-c", j.recoll(), "-b", "-n", strconv.Itoa(n), query).Output()
	var exit *exec.ExitError
	if err != nil && !(errors.As(err, &exit) && exit.ExitCode() == 1) {
		return nil, fmt.Errorf("recollq %q: %w", query, err)
	}
	var order []string
	for _, line := range strings.Split(string(out), "\n") {
		path, ok := strings.CutPrefix(strings.TrimSpace(line), "file://")
		if !ok {
			continue
		}
		if plain, err := url.PathUnescape(path); err == nil && fileExists(plain) {
			path = plain
		}
		order = append(order, filepath.Base(path))
	}
	return order, nil
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// merged is all names of both, each once, by name.
func merged(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}
