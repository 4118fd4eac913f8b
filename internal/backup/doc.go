// Package backup knows the backups of a library by the names of their files: why
// and when each was made, which may be dropped, and when the next is due. It
// promises never to drop one that a person asked for or that keeps what a restored
// backup took the place of. Making and reading them is the store's.
package backup
