package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"

	"naru/internal/workspace"
)

// rememberedFile holds the folder of the library that was open last.
func rememberedFile() string { return filepath.Join(xdg.ConfigHome, "naru", "library") }

// chosenDir is the library to open when none was named: the environment's, the
// one opened last, there or not, or the user's own.
func chosenDir(getenv func(string) string) (string, error) {
	if dir := getenv("NARU_LIBRARY"); dir != "" {
		return dir, nil
	}
	if data, err := os.ReadFile(rememberedFile()); err == nil {
		if dir := strings.TrimSpace(string(data)); dir != "" {
			return dir, nil
		}
	}
	return workspace.DefaultDir()
}

// makeCacheHome makes the person's cache folder, which a new account lacks: the
// toolkit makes its own folder inside it, but not the one above.
func makeCacheHome() error {
	if err := os.MkdirAll(xdg.CacheHome, 0o700); err != nil {
		return fmt.Errorf("make the cache folder: %w", err)
	}
	return nil
}

// remember keeps which library was opened.
func remember(dir string) error {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(rememberedFile()), 0o700); err != nil {
		return err
	}
	return os.WriteFile(rememberedFile(), []byte(abs+"\n"), 0o600)
}

// goneDir is the folder that was chosen, if it is the library opened last and not
// there now, on a stick that was pulled out for one; "" otherwise. To make another
// library in its place would look as if all was lost. The user's own is made anew.
func goneDir(dir string) string {
	data, err := os.ReadFile(rememberedFile())
	if err != nil || strings.TrimSpace(string(data)) != dir {
		return ""
	}
	if usual, err := workspace.DefaultDir(); err == nil && usual == dir {
		return ""
	}
	if _, err := os.Stat(dir); os.IsNotExist(err) {
		return dir
	}
	return ""
}
