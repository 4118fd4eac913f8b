// Package worker is the child process that reads files. Programs that use
// package extract call IfAsked first thing in main; it runs the worker when the
// program was started as one. The worker reads its requests from standard input
// and ends with it. It trusts nothing in a file, and its parent trusts nothing
// it says.
//
// Before it reads the first document it locks itself, and behind the lock no
// machine code can be loaded. So the first request says whether PDFium will be
// needed. To draw it is; to read it mostly is not, and a worker that started
// without and comes to need it says so, whereupon the parent gives the document to
// one that has it.
package worker
