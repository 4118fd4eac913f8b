// Package hwpx reads HWPX files (OWPML, KS X 6101): a zip container with XML
// parts. Elements are known by their local names, since the namespaces changed
// over the years. What is hidden or deleted (comments, memos, text deleted under
// change tracking) and what repeats on every page is left out.
package hwpx
