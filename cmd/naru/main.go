// Command naru is the window.
package main

import (
	"os"

	"naru/internal/workspace"
)

func main() {
	if handled, code := workspace.ServeAsWorker(); handled {
		os.Exit(code)
	}
	os.Exit(run(os.Args[1:], os.Stderr))
}
