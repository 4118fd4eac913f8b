package sandbox

import (
	"os/exec"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Start starts cmd in a job of its own and returns what is in force. ended is
// closed when it is gone and reaped. It is in the job a moment after it has
// started, and long before it is given a document.
func Start(cmd *exec.Cmd, n Needs) (state State, ended <-chan struct{}, err error) {
	if err := cmd.Start(); err != nil {
		return State{}, nil, err
	}
	job := windows.Handle(0)
	if !n.Open {
		job, state.Job = confine(uint32(cmd.Process.Pid), n.Memory)
	}
	over := make(chan struct{})
	go func() {
		_ = cmd.Wait()
		if state.Job {
			_ = windows.CloseHandle(job)
		}
		close(over)
	}()
	return state, over, nil
}

// confine puts a process into a job that starts no other processes, takes no
// more memory and ends with us: the system closes our handle, the last one, when
// we are gone.
func confine(pid uint32, memory int64) (job windows.Handle, ok bool) {
	job, err := windows.CreateJobObject(nil, nil)
	if err != nil {
		return 0, false
	}
	limits := windows.JOBOBJECT_EXTENDED_LIMIT_INFORMATION{
		BasicLimitInformation: windows.JOBOBJECT_BASIC_LIMIT_INFORMATION{
			LimitFlags:         windows.JOB_OBJECT_LIMIT_ACTIVE_PROCESS | windows.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE,
			ActiveProcessLimit: 1,
		},
	}
	if memory > 0 {
		limits.BasicLimitInformation.LimitFlags |= windows.JOB_OBJECT_LIMIT_PROCESS_MEMORY
		limits.ProcessMemoryLimit = uintptr(memory)
	}
	_, err = windows.SetInformationJobObject(job, windows.JobObjectExtendedLimitInformation,
		uintptr(unsafe.Pointer(&limits)), uint32(unsafe.Sizeof(limits)))
	if err == nil {
		err = assign(job, pid)
	}
	if err != nil {
		_ = windows.CloseHandle(job)
		return 0, false
	}
	return job, true
}

func assign(job windows.Handle, pid uint32) error {
	process, err := windows.OpenProcess(windows.PROCESS_SET_QUOTA|windows.PROCESS_TERMINATE, false, pid)
	if err != nil {
		return err
	}
	defer windows.CloseHandle(process)
	return windows.AssignProcessToJobObject(job, process)
}
