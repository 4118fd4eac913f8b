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
// one opened last if it is still there, or the user's own.
func chosenDir(getenv func(string) string) (string, error) {
	if dir := getenv("NARU_LIBRARY"); dir != "" {
		return dir, nil
	}
	if data, err := os.ReadFile(rememberedFile()); err == nil {
		dir := strings.TrimSpace(string(data))
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
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
