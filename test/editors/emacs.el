;;; emacs.el --- Plays the user of Emacs  -*- lexical-binding: t -*-
;; It waits for diagnostics, applies one quick fix, and writes down what was to be seen.

(require 'eglot)
(require 'json)
(require 'seq)

(defvar batchguard-task
  (with-temp-buffer
    (insert-file-contents (getenv "BATCHGUARD_TASK"))
    (json-parse-buffer :object-type 'plist)))

(defun batchguard-wait-until (what condition)
  "Serve processes until CONDITION holds; an error says WHAT was waited for."
  (let ((end (+ (float-time) (/ (plist-get batchguard-task :patience) 1000.0))))
    (while (not (funcall condition))
      (when (> (float-time) end)
        (error "Waited in vain until %s" what))
      (accept-process-output nil 0.02))))

(defun batchguard-row (diagnostic)
  (list :severity (string-remove-prefix "eglot-" (symbol-name (flymake-diagnostic-type diagnostic)))
        :text (substring-no-properties (flymake-diagnostic-text diagnostic))
        :marked (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic)
                                                (flymake-diagnostic-end diagnostic))))

(defun batchguard-seen ()
  (vconcat (mapcar #'batchguard-row (flymake-diagnostics))))

(defun batchguard-find-diagnostic ()
  (seq-find (lambda (diagnostic)
              (string-search (format "[%s]" (plist-get batchguard-task :rule))
                             (flymake-diagnostic-text diagnostic)))
            (flymake-diagnostics)))

(defun batchguard-apply-fix (diagnostic)
  "Have eglot apply the fix of the task; return the titles that it offered."
  (let* (offered
         (last-nonmenu-event ?\r)
         ;; Emacs asks the user through this function which action to apply.
         (completing-read-function
          (lambda (_prompt collection &rest _)
            (setq offered (mapcar #'car collection))
            (plist-get batchguard-task :title))))
    (eglot-code-actions (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic) nil t)
    offered))

(defun batchguard-play ()
  (switch-to-buffer (find-file-noselect (plist-get batchguard-task :file)))
  ;; Without a keyboard there are no commands after which these would run.
  (run-hooks 'post-command-hook)
  (batchguard-wait-until "the server is connected" #'eglot-current-server)
  (flymake-start)
  (batchguard-wait-until "diagnostics arrive" #'batchguard-find-diagnostic)
  (let* ((before (batchguard-seen))
         (offered (batchguard-apply-fix (batchguard-find-diagnostic))))
    ;; Saving sends the edit, which otherwise waits until nobody types.
    (save-buffer)
    (batchguard-wait-until "the diagnostic is gone" (lambda () (not (batchguard-find-diagnostic))))
    (let* ((server (eglot-current-server))
           (document (plist-get (eglot-client-capabilities server) :textDocument)))
      (list :version emacs-version
            :clientPulls (if (plist-get document :diagnostic) t :false)
            :serverPulls (if (eglot--server-capable :diagnosticProvider) t :false)
            :before before
            :offered (vconcat offered)
            :after (batchguard-seen)))))

(defun batchguard-print-logs ()
  (dolist (buffer (buffer-list))
    (when (string-match-p "EGLOT\\|\\*Messages\\*" (buffer-name buffer))
      (with-current-buffer buffer
        (princ (format "--- %s\n%s\n" (buffer-name) (buffer-string)) #'external-debugging-output)))))

(condition-case problem
    (let ((result (json-serialize (batchguard-play) :false-object :false))
          (coding-system-for-write 'utf-8))
      (write-region result nil (plist-get batchguard-task :report))
      (ignore-errors (eglot-shutdown (eglot-current-server)))
      (kill-emacs 0))
  (error
   (princ (format "%s\n" (error-message-string problem)) #'external-debugging-output)
   (batchguard-print-logs)
   (kill-emacs 1)))
