-- Plays the user of Neovim: waits for diagnostics, applies one quick fix, and writes down what was to be seen.

local task = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.BATCHGUARD_TASK), "\n"))

local function wait_until(what, condition)
  if not vim.wait(task.patience, condition, 20) then error("Waited in vain until " .. what .. ".") end
end

local function text_under(d)
  return table.concat(vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {}), "\n")
end

local function seen()
  local rows = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(rows, {
      severity = vim.diagnostic.severity[d.severity]:lower(),
      text = ("%s [%s]: %s"):format(d.source, d.code, d.message),
      marked = text_under(d),
    })
  end
  return rows
end

local function find_diagnostic()
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if d.code == task.rule then return d end
  end
end

-- Neovim asks the user through this function which action to apply.
local function choose_from(titles)
  vim.ui.select = function(items, options, on_choice)
    local chosen
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(titles, title)
      if title == task.title then chosen = item end
    end
    on_choice(chosen)
  end
end

local function play()
  wait_until("diagnostics arrive", find_diagnostic)
  local before, offered = seen(), {}
  local d = find_diagnostic()
  vim.api.nvim_win_set_cursor(0, { d.lnum + 1, d.col })
  choose_from(offered)
  local tick = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.code_action()
  wait_until("code actions are offered", function() return #offered > 0 end)
  wait_until("the fix is applied", function() return vim.api.nvim_buf_get_changedtick(0) > tick end)
  wait_until("the diagnostic is gone", function() return find_diagnostic() == nil end)
  vim.cmd("write")
  local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
  local version = vim.version()
  return {
    version = ("%d.%d.%d"):format(version.major, version.minor, version.patch),
    clientPulls = vim.lsp.protocol.make_client_capabilities().textDocument.diagnostic ~= nil,
    serverPulls = client.server_capabilities.diagnosticProvider ~= nil,
    before = before,
    offered = offered,
    after = seen(),
  }
end

local ok, result = xpcall(play, debug.traceback)
if not ok then
  io.stderr:write(result .. "\n")
  vim.cmd("cquit 1")
end
vim.fn.writefile({ vim.fn.json_encode(result) }, task.report)
vim.cmd("qall!")
