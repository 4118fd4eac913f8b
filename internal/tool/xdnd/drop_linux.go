//go:build linux && cgo

package xdnd

/*
#cgo LDFLAGS: -lX11
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>

static int failed;

static int note(Display *d, XErrorEvent *e) {
	failed = e->error_code ? e->error_code : 1;
	return 0;
}

static void tell(Display *d, Window to, Window from, const char *kind, long a, long b, long c, long e) {
	XEvent m;
	memset(&m, 0, sizeof m);
	m.xclient.type = ClientMessage;
	m.xclient.window = to;
	m.xclient.message_type = XInternAtom(d, kind, False);
	m.xclient.format = 32;
	m.xclient.data.l[0] = (long)from;
	m.xclient.data.l[1] = a;
	m.xclient.data.l[2] = b;
	m.xclient.data.l[3] = c;
	m.xclient.data.l[4] = e;
	XSendEvent(d, to, False, NoEventMask, &m);
	XFlush(d);
}

// next waits for an event; 0: none came in time.
static int next(Display *d, XEvent *e, int wait) {
	while (!XPending(d)) {
		struct pollfd p = {ConnectionNumber(d), POLLIN, 0};
		if (poll(&p, 1, wait) <= 0)
			return 0;
	}
	XNextEvent(d, e);
	return 1;
}

static void answer(Display *d, XSelectionRequestEvent *r, const char *list) {
	XEvent n;
	memset(&n, 0, sizeof n);
	n.xselection.type = SelectionNotify;
	n.xselection.requestor = r->requestor;
	n.xselection.selection = r->selection;
	n.xselection.target = r->target;
	n.xselection.time = r->time;
	n.xselection.property = r->property;
	XChangeProperty(d, r->requestor, r->property, r->target, 8, PropModeReplace, (const unsigned char *)list, (int)strlen(list));
	XSendEvent(d, r->requestor, False, NoEventMask, &n);
	XFlush(d);
}

// drop gives 0 when the window took what was dropped; else at which step it
// ended: 1 no display, 2 no answer, 3 refused, 4 not taken, 5 an X error.
static int drop(const char *name, unsigned long target, int x, int y, const char *list, int wait) {
	Display *d = XOpenDisplay(name);
	if (!d)
		return 1;
	failed = 0;
	XSetErrorHandler(note);
	Window me = XCreateSimpleWindow(d, DefaultRootWindow(d), 0, 0, 1, 1, 0, 0, 0);
	Window child;
	int rx = 0, ry = 0;
	XTranslateCoordinates(d, target, DefaultRootWindow(d), x, y, &rx, &ry, &child);
	Atom uris = XInternAtom(d, "text/uri-list", False);
	XSetSelectionOwner(d, XInternAtom(d, "XdndSelection", False), me, CurrentTime);
	tell(d, target, me, "XdndEnter", 5L << 24, (long)uris, 0, 0);
	tell(d, target, me, "XdndPosition", 0, ((long)rx << 16) | ry, CurrentTime, (long)XInternAtom(d, "XdndActionCopy", False));
	Atom status = XInternAtom(d, "XdndStatus", False), finished = XInternAtom(d, "XdndFinished", False);
	int step = 2, dropped = 0;
	XEvent e;
	while (step && !failed && next(d, &e, wait)) {
		if (e.type == ClientMessage && e.xclient.message_type == status && !dropped) {
			if (!(e.xclient.data.l[1] & 1)) {
				step = 3;
				break;
			}
			dropped = 1;
			step = 4;
			tell(d, target, me, "XdndDrop", 0, CurrentTime, 0, 0);
		} else if (e.type == SelectionRequest) {
			answer(d, &e.xselectionrequest, list);
		} else if (e.type == ClientMessage && e.xclient.message_type == finished) {
			step = 0;
		}
	}
	if (failed)
		step = 5;
	XDestroyWindow(d, me);
	XCloseDisplay(d);
	return step;
}
*/
import "C"

import (
	"fmt"
	"net/url"
	"strings"
	"time"
	"unsafe"
)

// Drop drops files and folders at a place inside a window and returns when the
// window has taken them. Only one drop may go on at a time: the X library keeps
// one handler of errors.
func Drop(display string, window uint64, x, y int, wait time.Duration, paths ...string) error {
	var list strings.Builder
	for _, p := range paths {
		list.WriteString((&url.URL{Scheme: "file", Path: p}).String() + "\r\n")
	}
	name, text := C.CString(display), C.CString(list.String())
	defer C.free(unsafe.Pointer(name))
	defer C.free(unsafe.Pointer(text))
	steps := map[C.int]string{
		1: "the display does not open", 2: "the window does not answer", 3: "the window refuses it",
		4: "the window did not take it", 5: "the display reports an error",
	}
	if step := C.drop(name, C.ulong(window), C.int(x), C.int(y), text, C.int(wait.Milliseconds())); step != 0 {
		return fmt.Errorf("drop on window %d: %s", window, steps[step])
	}
	return nil
}
