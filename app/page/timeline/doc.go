// Package timeline is the screen of time: milestones, publications, courses and
// events in lanes over one axis, from decades down to months. Where a lane is too
// full to name what is in it, it shows columns of counts; a click looks closer.
package timeline
