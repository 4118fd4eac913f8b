// Package worker is the child process that reads files. Programs that use
// package extract call IfAsked first thing in main; it runs the worker when the
// program was started as one. The worker reads its requests from standard input
// and ends with it. It trusts nothing in a file, and its parent trusts nothing
// it says.
package worker
