// Package flowtest builds the documents that tests of readers read.
package flowtest
